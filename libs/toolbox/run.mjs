// What `npm run toolbox` runs: builds the toolbox, then hands the command line on.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
for (const dependency of ['@nelikentta/config', '@nelikentta/embedded-postgresql', '@nelikentta/toolbox']) {
  const built = spawnSync('npm', ['run', 'build', '--silent', '-w', dependency], {
    cwd: `${folder}../..`,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (built.status !== 0) process.exit(1);
}
process.exitCode =
  spawnSync(process.execPath, [`${folder}dist/main.js`, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
