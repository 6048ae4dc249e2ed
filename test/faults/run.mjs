// What `npm run faults` runs: builds what the bench starts, then the bench, and hands the command line on.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = spawnSync(
  process.execPath,
  [`${root}node_modules/.bin/nx`, 'run-many', '-t', 'build', '--output-style=stream-without-prefixes'],
  { cwd: root, env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' }, stdio: ['ignore', 2, 2] },
);
if (built.status !== 0) {
  process.stderr.write('The build failed.\n');
  process.exit(2);
}
const bench = spawn(process.execPath, [`${root}test/dist/faults/main.js`, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
// A terminal sends its signals to both; what is sent to this process alone is handed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => signal !== 'SIGINT' && bench.kill(signal));
bench.on('exit', (code) => process.exit(code ?? 1));
