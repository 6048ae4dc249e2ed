// What `npm start` runs: builds what has changed since the last time, then starts the main job in its place. With `local` or
// `services` as the first word it starts the five services as five processes instead, with `service` one of them; `migrate` brings
// their tables up to date, `streams` what they need of NATS; `status` shows how they are, `parked` what they could not apply.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const [shape, ...others] = process.argv.slice(2);
const entries = {
  local: 'dist/local/main.js',
  services: 'dist/local/start-services.js',
  service: `../${others[0]}/dist/main.js`,
  streams: '../stream-administrator/dist/main.js',
  migrate: 'dist/local/migrate-services.js',
  status: 'dist/status/main.js',
  parked: 'dist/parked/main.js',
};
const entry = entries[shape] ?? 'dist/main.js';
const commandLine = shape in entries ? others : process.argv.slice(2);
const { isWell, said } = build();
if (!isWell) {
  process.stderr.write(said);
  process.exit(1);
}

const flags = shape === 'service' ? (await import('@nelikentta/service')).nodeFlags : [];
const job = spawn(process.execPath, [...flags, fileURLToPath(new URL(entry, import.meta.url)), ...commandLine], {
  // The channel tells the job when this process ends, however that happens.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
// A terminal sends its signals to both; what is sent to this process alone is handed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => signal !== 'SIGINT' && job.kill(signal));
job.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
