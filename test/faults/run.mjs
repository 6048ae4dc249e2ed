// What `npm run faults` runs: builds what the bench starts, then the bench, and hands the command line on.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = (program, flags, cwd = root) =>
  spawnSync(process.execPath, [`${root}node_modules/.bin/${program}`, ...flags.split(' ')], {
    cwd,
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
    stdio: ['ignore', 2, 2],
  });

const built = [
  () => run('nx', 'run-many -t build --output-style=stream-without-prefixes'),
  () => run('swc', 'faults -d dist --strip-leading-paths --extensions .ts --config-file ../.swcrc --quiet', `${root}test`),
].every((step) => step().status === 0);
if (!built) {
  process.stderr.write('The build failed.\n');
  process.exit(2);
}
const bench = spawn(process.execPath, [`${root}test/dist/main.js`, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
// A terminal sends its signals to both; what is sent to this process alone is handed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => signal !== 'SIGINT' && bench.kill(signal));
bench.on('exit', (code) => process.exit(code ?? 1));
