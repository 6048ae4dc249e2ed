import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '@nelikentta/embedded-postgresql';
import type { Login } from '@nelikentta/persistence';
import { freePort } from '@nelikentta/toolbox';
import type { Comparison } from '../comparison.js';
import { cacheFolder } from '../house.js';
import { OwnProcess } from '../processes/own-process.js';
import { type BareNest, sameLibraries } from '../processes/same-libraries.js';

export const wholeNames = [
  'start of the whole, warm, until its report',
  'start of the whole, warm, in itself',
  'memory of the whole, idle',
] as const;

const mainJob = fileURLToPath(new URL('../../../../apps/nelikentta/dist/main.js', import.meta.url));

/** `npm start` on a city that is there, built already, against starting PostgreSQL and a server that does nothing. */
export function theWhole(login: () => Login): Comparison[] {
  const [beside, alone, memory] = wholeNames;
  const toStart = { unit: 'ms', mostRuns: 3, ours: async () => (await atReport([])).startMs } as const;
  return [
    {
      name: beside,
      ...toStart,
      goal: { of: 'ratio', atMost: 2 },
      prepare: () => atReport(['--customers', '1000']),
      floor: async () => (await bareStart(login())).startMs,
    },
    { name: alone, ...toStart, goal: { of: 'figure', atMost: 5000 }, prepare: () => atReport(['--customers', '1000']) },
    {
      name: memory,
      unit: 'MB',
      mostRuns: 3,
      goal: { of: 'ratio', atMost: 1.2 },
      prepare: () => atReport(['--customers', '1000']),
      floor: async () => (await bareStart(login())).residentMB,
      ours: async () => (await atReport([])).residentMB,
    },
  ];
}

interface AtReport {
  readonly startMs: number;
  readonly residentMB: number;
}

/** Milliseconds until the first word of the report, and memory at that moment; the process is let end before the next begins. */
async function atReport(more: readonly string[]): Promise<AtReport> {
  const begun = performance.now();
  const words = ['--json', '--data-folder', cacheFolder('city'), '--port', String(await freePort()), ...more];
  const job = spawn(process.execPath, [mainJob, ...words], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(job, 'exit');
  const failed = ended.then(([code]: unknown[]) => {
    throw new Error(`The whole ended with ${String(code)} instead of its report.`);
  });
  await Promise.race([once(job.stdout, 'data'), failed]);
  const startMs = performance.now() - begun;
  failed.catch(() => undefined);
  const status = await readFile(`/proc/${String(job.pid)}/status`, 'utf8');
  job.kill('SIGINT');
  await ended;
  return { startMs, residentMB: Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024 };
}

const bareStart = async (login: Login): Promise<AtReport> => {
  const begun = performance.now();
  const database = await startEmbeddedPostgres({ folder: cacheFolder('floor') });
  const server = OwnProcess.start('bare-nest');
  await server.ask({ login, libraries: sameLibraries } satisfies BareNest);
  const startMs = performance.now() - begun;
  const { residentMB } = (await server.ask({ kind: 'usage' })) as Pick<AtReport, 'residentMB'>;
  await Promise.all([server.stop(), database.stop()]);
  return { startMs, residentMB };
};
