import { describe, expect, it } from '@jest/globals';
import { type LockFile, loosePins, type Manifest, missingBinaries, unreviewedScripts } from './dependencies.js';
import { root, sourceFiles } from './source-tree.js';

const read = <T>(name: string): T => JSON.parse(sourceFiles(root, (path) => path === name)[0]?.text ?? '') as T;
const lock = read<LockFile>('package-lock.json');

describe('The lock file', () => {
  it('has the binaries of every platform', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(missingBinaries(lock)).toEqual([]);
  });

  it('is caught when it lacks one', () => {
    const packages = { 'node_modules/fast': { optionalDependencies: { 'fast-linux': '1.0.0', 'fast-mac': '1.0.0' } } };
    expect(missingBinaries({ packages: { ...packages, 'node_modules/fast-linux': {} } })).toEqual(['fast lacks fast-mac']);
  });

  it('has no package whose install script nobody reviewed', () => {
    expect(unreviewedScripts(lock, read<Manifest>('package.json'))).toEqual([]);
    const stranger = { packages: { 'node_modules/a/node_modules/@b/stranger': { hasInstallScript: true } } };
    expect(unreviewedScripts(stranger, { allowScripts: { known: true } })).toEqual(['@b/stranger']);
  });
});

describe('Dependencies', () => {
  it('are pinned to one version each', () => {
    const manifests = sourceFiles(root, (path) => /^(?:(?:apps|libs)\/[^/]+\/|test\/|)package\.json$/.test(path));
    expect(manifests.length).toBeGreaterThan(15);
    expect(manifests.flatMap(({ text }) => loosePins(JSON.parse(text) as Manifest))).toEqual([]);
  });

  it('are caught when they are not', () => {
    const dependencies = { pinned: '1.2.3', beta: '1.0.0-beta.17', caret: '^1.2.3', any: '*', tag: 'latest' };
    expect(loosePins({ dependencies })).toEqual(['caret ^1.2.3', 'any *', 'tag latest']);
  });
});
