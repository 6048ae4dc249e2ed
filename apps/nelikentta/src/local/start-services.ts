import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { loadSettings, port } from '@nelikentta/config';
import { z } from 'zod';
import { services } from '../platform/services.js';

const { basePort } = loadSettings(z.object({ basePort: port().default(8081) }));

// Everything else is in the environment that the services inherit: the addresses of PostgreSQL, NATS and the issuer.
const running = services.map(({ name }, index) => {
  const own = [`PORT=${String(basePort + index)}`, `NATS_USER=${name}`];
  const program = fileURLToPath(new URL(`../../../${name}/dist/main.js`, import.meta.url));
  return spawn('env', [...own, process.execPath, program], { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
});
const stop = (): void => {
  for (const child of running) child.kill('SIGTERM');
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

const codes = await Promise.all(
  running.map(async (child) => {
    const [code] = (await once(child, 'exit')) as [number | null];
    // The five stand together: when one ends, the others do.
    stop();
    return code;
  }),
);
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
