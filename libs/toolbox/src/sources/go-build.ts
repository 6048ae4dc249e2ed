import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answers, runProgram } from '../run-program.js';
import type { GoBuildSource } from '../source.js';
import type { Getter } from './getter.js';

const modules = fileURLToPath(new URL('../..', import.meta.url));

/** Builds several programs from a Go module of ours, whose `go.sum` pins everything that they are made of. */
export const goBuild: Getter<GoBuildSource> = {
  nameOf: ({ module }) => `Go modules pinned in libs/toolbox/${module}/go.sum`,
  isPossible: () => answers('go', 'version'),
  get: async ({ module, packages, versionOf, stagesOf }, { work, target, say, signal }) => {
    const folder = join(work, module);
    await cp(join(modules, module), folder, { recursive: true });
    const go = async (...commandLine: string[]) =>
      (await runProgram('go', commandLine, { folder, environment: { CGO_ENABLED: '0' }, signal })).trim();
    const version = await go('list', '-m', '-f', '{{.Version}}', versionOf);
    for (const name of packages) {
      say(`Building ${name}.`);
      await go('build', '-mod=readonly', '-trimpath', '-ldflags', linkerFlags(version), '-o', `${target}/`, name);
    }
    const stages = await go('list', '-m', '-f', '{{.Dir}}', stagesOf);
    await writeFile(join(target, 'kwok-stages.yaml'), await kwokStages(join(stages, 'kustomize/stage')));
  },
};

/** Without them the API server says that its version is unknown, which clients refuse. */
function linkerFlags(version: string): string {
  const facts = { gitVersion: version, gitMajor: '1', gitMinor: version.split('.')[1] ?? '', gitTreeState: 'clean' };
  const set = Object.entries(facts).map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`);
  return ['-s', '-w', ...set].join(' ');
}

/** What makes pretended nodes and pods ready, as kwok itself ships it. */
async function kwokStages(stages: string): Promise<string> {
  const chosen = [
    { folder: 'node/fast', files: /^node-initialize\.yaml$/ },
    { folder: 'node/heartbeat-with-lease', files: /lease\.yaml$/ },
    { folder: 'pod/fast', files: /^pod-.*\.yaml$/ },
  ];
  const texts: string[] = [];
  for (const { folder, files } of chosen)
    for (const file of (await readdir(join(stages, folder))).filter((each) => files.test(each)).sort())
      texts.push(await readFile(join(stages, folder, file), 'utf8'));
  return texts.map((text) => `---\n${text}`).join('\n');
}
