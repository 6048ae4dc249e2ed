// What `npm run build` runs: builds what has changed since the last time, and touches nothing when nothing has.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stampOf = (tree) => join(tree, '.nx', 'built');
const sources = ['src', 'bench', 'faults', 'load', 'soak', 'package.json'];
const settings = ['.swcrc', 'nx.json', 'package-lock.json'];

/**
 * Whether all of a checkout is built as its sources now stand. nx by itself copies every output anew, and for a moment takes away what
 * a running process is about to read.
 */
export function isBuilt(tree = root) {
  const builtAt = changedAt(stampOf(tree));
  const projects = [...['apps', 'libs'].flatMap((part) => inside(join(tree, part))), join(tree, 'test')];
  const places = [
    ...settings.map((name) => join(tree, name)),
    ...projects.flatMap((each) => sources.map((name) => join(each, name))),
  ];
  const isMade = (project) => !existsSync(join(project, 'src')) || existsSync(join(project, 'dist'));
  return projects.every(isMade) && places.every((place) => newestIn(place) <= builtAt);
}

/** Builds; gives whether that went well, and what was said when it did not. */
export function build() {
  if (isBuilt()) return { isWell: true, said: '' };
  const began = new Date();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/.bin/nx', 'run-many', '-t', 'build', '--output-style=stream-without-prefixes'],
    { cwd: root, env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' }, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) return { isWell: false, said: `${stdout ?? ''}${stderr ?? ''}\nThe build failed.\n` };
  mkdirSync(dirname(stampOf(root)), { recursive: true });
  writeFileSync(stampOf(root), '');
  // What was changed meanwhile may not be in it.
  utimesSync(stampOf(root), began, began);
  return { isWell: true, said: '' };
}

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const inside = (folder) => readdirSync(folder).map((name) => join(folder, name));

/** When the place, or anything in it, changed last; a folder changes when something in it comes or goes. */
function newestIn(place) {
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return changedAt(place);
  return Math.max(changedAt(place), ...inside(place).map(newestIn));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { isWell, said } = build();
  process.stderr.write(said);
  process.exit(isWell ? 0 : 1);
}
