import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, realpathSync, rmSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Leaves of a built checkout, in the current folder, what the images need to run: their production dependencies and what was built. */
const services = [
  ...['competence-management', 'customer-registry', 'segmentation', 'service-catalogue', 'steering'],
  'stream-administrator',
];
const runsFrom = new Set(['package.json', 'dist', 'data', 'node_modules']);

execFileSync(
  'npm',
  [
    ...['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'],
    ...services.flatMap((service) => ['--workspace', `apps/${service}`]),
  ],
  { stdio: 'inherit' },
);

// npm links the packages of this checkout; those that it did not link are needed by no service, and no service needs another.
const links = join('node_modules', '@nelikentta');
const linked = readdirSync(links).map((name) => realpathSync(join(links, name)));
for (const service of services) unlinkSync(join(links, service));
for (const folder of ['apps', 'libs'].flatMap((parent) => readdirSync(parent).map((name) => join(parent, name)))) {
  if (!lstatSync(folder).isDirectory()) continue;
  if (linked.includes(realpathSync(folder))) keepOnly(folder);
  else rmSync(folder, { recursive: true });
}

function keepOnly(folder) {
  if (!existsSync(join(folder, 'dist'))) throw new Error(`${folder} was not built.`);
  for (const name of readdirSync(folder)) if (!runsFrom.has(name)) rmSync(join(folder, name), { recursive: true });
}
