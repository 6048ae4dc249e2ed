import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { requireChecksum } from '../checksum.js';
import { answers, runProgram } from '../run-program.js';
import type { MavenSource } from '../source.js';
import { unzip } from '../unzip.js';
import type { Getter } from './getter.js';

const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';

/** Unpacks a distribution of Maven Central and finishes it with its own build step. */
export const maven: Getter<MavenSource> = {
  nameOf: ({ group, artifact, version }) => `Maven Central ${group}:${artifact}:${version}`,
  isPossible: async () => (await answers('mvn', '--version')) && answers('java', '-version'),
  get: async ({ group, artifact, version, sha256, build }, { work, target, say, signal }) => {
    const coordinates = `${group}:${artifact}:${version}:zip`;
    await runProgram('mvn', ['-B', '-q', plugin, `-Dartifact=${coordinates}`, `-DoutputDirectory=${work}`], {
      folder: work,
      signal,
    });
    const archive = join(work, `${artifact}-${version}.zip`);
    await requireChecksum(archive, sha256);
    // The archive's first folder carries the version and is left out.
    await unzip(archive, target, (member) => member.slice(member.indexOf('/') + 1));
    const [program = '', ...options] = build;
    for (const script of await readdir(join(target, 'bin')))
      if (script.endsWith('.sh')) await chmod(join(target, 'bin', script), 0o755);
    say(`Building ${artifact} for its start, which takes half a minute.`);
    await runProgram(join(target, program), options, { signal });
  },
};
