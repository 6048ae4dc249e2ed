import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from '../charts/charts.js';
import { describeWith } from '../toolbox/describe-with.js';
import { imageNames, Images } from './images.js';
import { theOperatorsWay } from './operators-way.js';
import { RunningImage } from './running-image.js';
import { theServicesFromTheirImages } from './services-from-images.js';

const describeWithNats = await describeWith('nats-server');
const describeWithEverything = await describeWith('nats-server', 'helm', 'kubectl', 'kubernetes', 'keycloak');
const aFewMinutes = 900_000;

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly link?: boolean } | undefined>>;
}

let images: Images;
beforeAll(async () => {
  images = await Images.make();
}, aFewMinutes);
afterAll(() => images.remove(), aFewMinutes);

describe.each(imageNames)('The image of %s', (name) => {
  it('holds the production dependencies that the lock file names, and no other', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as LockFile;
    const installed = packagesIn(join(images.of(name).root, 'app/node_modules')).map((each) => `node_modules/${each}`);
    expect(installed.length).toBeGreaterThan(50);
    expect(installed.filter((path) => packages[path] === undefined || packages[path].dev === true)).toEqual([]);
  });

  it('holds what was built of this service and the libraries, no sources and no tests', () => {
    const app = join(images.of(name).root, 'app');
    expect(readdirSync(join(app, 'apps'))).toEqual([name]);
    const own = ['apps', 'libs'].flatMap((part) => readdirSync(join(app, part), { recursive: true, encoding: 'utf8' }));
    expect(own.filter((path) => /\.ts$|spec\.js$/.test(path) && !path.includes('node_modules/'))).toEqual([]);
  });

  it('runs a program that may write nowhere', async () => {
    const writing = 'fs.writeFileSync(path.join(os.tmpdir(), "written-by-an-image"), "")';
    const writer = [
      'node',
      '--eval',
      `const [fs, os, path] = ["fs", "os", "path"].map((name) => require("node:" + name)); ${writing}`,
    ];
    const { code, said } = await new RunningImage(images.of(name), {}, writer).end();
    expect(code).toBe(1);
    expect(said).toContain('ERR_ACCESS_DENIED');
  });

  it('says which settings are missing', async () => {
    const { code, said } = await new RunningImage(images.of(name), {}).end();
    expect(code).toBe(2);
    expect(said).toContain('NATS_SERVERS: is missing');
  });
});

describeWithNats('On a tree that nobody can write to', () => {
  theServicesFromTheirImages(() => images);
});

describeWithEverything('An operator with an empty cluster', () => {
  theOperatorsWay(() => images);
});

/** Names of what stands in a `node_modules`, scopes included; links of the workspace are none of it. */
function packagesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(({ name }) => {
    if (name.startsWith('.') || name === '@nelikentta') return [];
    return name.startsWith('@') ? readdirSync(join(folder, name)).map((each) => `${name}/${each}`) : [name];
  });
}
