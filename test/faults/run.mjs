// What `npm run faults` runs: builds what the bench starts, then the bench, and hands the command line on.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = spawnSync(process.execPath, [`${root}apps/nelikentta/build.mjs`], { cwd: root, stdio: ['ignore', 2, 2] });
if (built.status !== 0) process.exit(2);
const bench = spawn(process.execPath, [`${root}test/dist/faults/main.js`, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
// A terminal sends its signals to both; what is sent to this process alone is handed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => signal !== 'SIGINT' && bench.kill(signal));
bench.on('exit', (code) => process.exit(code ?? 1));
