import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '@nelikentta/embedded-postgresql';
import type { Login } from '@nelikentta/persistence';
import type { Comparison } from '../comparison.js';
import { cacheFolder } from '../house.js';
import type { BareNest } from '../processes/bare-nest.js';
import { OwnProcess } from '../processes/own-process.js';
import { timed } from '../timing.js';

export const wholeStartName = 'start of the whole, warm, until its report';

const mainJob = fileURLToPath(new URL('../../../../apps/nelikentta/dist/main.js', import.meta.url));

/** `npm start` on a city that is there, built already, against starting PostgreSQL and a server that does nothing. */
export const wholeStart = (login: () => Login): Comparison => ({
  name: wholeStartName,
  unit: 'ms',
  goal: { of: 'ratio', atMost: 2 },
  mostRuns: 3,
  prepare: async () => {
    await reportOf(['--customers', '1000']);
    await bareStart(login());
  },
  floor: () => bareStart(login()),
  ours: () => reportOf([]),
});

/** Milliseconds until the first word of the report; the process is let end before the next begins. */
async function reportOf(more: readonly string[]): Promise<number> {
  const begun = performance.now();
  const words = ['--exit', '--json', '--data-folder', cacheFolder('city'), '--port', String(await freePort()), ...more];
  const job = spawn(process.execPath, [mainJob, ...words], { stdio: ['ignore', 'pipe', 'ignore'] });
  const told = new Promise<number>((resolve) => {
    job.stdout.once('data', () => {
      resolve(performance.now() - begun);
    });
  });
  const code = await new Promise<number | null>((resolve) => {
    job.on('exit', resolve);
  });
  if (code !== 0) throw new Error(`The whole ended with ${String(code)} instead of its report.`);
  return told;
}

const bareStart = async (login: Login): Promise<number> => {
  const begun = performance.now();
  const database = await startEmbeddedPostgres({ folder: cacheFolder('floor') });
  const server = OwnProcess.start('bare-nest');
  await server.ask({ login } satisfies BareNest);
  const took = performance.now() - begun;
  await timed(() => Promise.all([server.stop(), database.stop()]));
  return took;
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
