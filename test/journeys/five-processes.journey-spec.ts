import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../toolbox/describe-with.js';
import { freePort, MainJob, until } from './main-job.js';
import { descendantsOf, isAlive, residentMegabytes } from './processes.js';

const describeWithNats = await describeWith('nats-server');
const idleMegabytes = 130;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nelikentta-five-'));
  // Passable, so that as root too the database stays in the folder that is removed at the end.
  await chmod(folder, 0o755);
});
afterAll(async () => {
  MainJob.endAll();
  await rm(folder, { recursive: true, force: true });
});

const emptyOn = (port: number) => [
  ...['--issuer', 'development', '--empty'],
  ...['--data-folder', join(folder, 'empty'), '--port', String(port)],
];

/** The most that any of the processes holds in a quarter of a minute, once what was needed to start could be let go of. */
async function mostWhileIdle(pids: readonly number[]): Promise<number> {
  await wait(30_000);
  let most = 0;
  for (let looks = 0; looks < 15; looks++) {
    most = Math.max(most, ...(await Promise.all(pids.map(residentMegabytes))));
    await wait(1000);
  }
  return most;
}

describeWithNats('The five services as five processes over NATS', () => {
  it('start again whoever ends by itself, take little memory, and leave nobody behind', async () => {
    const port = await freePort();
    const job = MainJob.local(emptyOn(port));
    await job.says('stderr', /Ctrl-C/);
    const started = descendantsOf(job.pid);
    const services = started.filter(({ program }) => /apps\/[a-z-]+\/dist\/main\.js/.test(program));
    expect(services).toHaveLength(5);
    expect(await mostWhileIdle(services.map(({ pid }) => pid))).toBeLessThanOrEqual(idleMegabytes);

    const end = (what: string) => {
      process.kill(started.find(({ program }) => program.includes(what))!.pid, 'SIGKILL');
    };
    const ready = async () => (await fetch(`http://127.0.0.1:${String(port)}/segmentation/readyz`)).ok;
    end('segmentation/dist/main.js');
    await job.says('stderr', /segmentation ended by itself/);
    await until(ready);
    end('nats-server --addr');
    await job.says('stderr', /nats-server ended by itself/);
    const servers = () => descendantsOf(job.pid).filter(({ program }) => program.includes('nats-server --addr'));
    await until(async () => servers().length === 1);
    await until(ready);

    const all = [...started, ...descendantsOf(job.pid)];
    job.signal('SIGINT');
    expect(await job.ended).toBe(0);
    expect(all.filter(isAlive)).toEqual([]);
  }, 300_000);

  it('end when who started them was killed', async () => {
    const job = MainJob.npmStart(['local', ...emptyOn(await freePort())]);
    await job.says('stderr', /Ctrl-C/);
    const all = descendantsOf(job.pid);
    expect(all.filter(({ program }) => /postgres|nats-server|dist\/.*main\.js/.test(program)).length).toBeGreaterThan(7);
    job.signal('SIGKILL');
    await until(async () => !all.some(isAlive));
  }, 300_000);
});
