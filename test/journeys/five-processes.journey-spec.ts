import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../toolbox/describe-with.js';
import { freePort, MainJob } from './main-job.js';

const describeWithNats = await describeWith('nats-server');
const customers = 300;
const idleMegabytes = 130;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nelikentta-five-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A data folder that is to hold the sample city which ends at one instant, whenever it is made. */
async function begun(name: string): Promise<string> {
  const place = join(folder, name);
  const city = { kind: 'sample', municipality: '049', customers, seed: 5, files: [], loaded: [], isComplete: false };
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'city.json'), JSON.stringify({ ...city, endsAt: `${today()}T00:00:00.000Z` }));
  return place;
}
const today = (): string => new Date().toISOString().slice(0, 10);

/** Processes whose command line names the folder or the services of this checkout, started below one process. */
const below = (parent: number): { pid: number; program: string }[] =>
  execFileSync('ps', ['-o', 'pid=,ppid=,args=', '-A'], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((found) => found !== null && Number(found[2]) === parent)
    .map((found) => ({ pid: Number(found?.[1]), program: found?.[3] ?? '' }));

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries > 900) throw new Error('It did not come to pass in time.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describeWithNats('The five services as five processes over NATS', () => {
  it('see the same city as in one process', async () => {
    const [one, five] = [await begun('one'), await begun('five')];
    const together = MainJob.npmStart(['--exit', '--json', '--data-folder', one, '--port', String(await freePort())]);
    expect([await together.ended, together.stderr]).toEqual([0, expect.anything()]);
    const apart = MainJob.npmStart([
      ...['local', '--issuer', 'development', '--exit', '--json'],
      ...['--data-folder', five, '--port', String(await freePort())],
    ]);
    expect([await apart.ended, apart.stderr]).toEqual([0, expect.not.stringContaining('ended by itself')]);
    const [inOne, inFive] = [together.printed(), apart.printed()];
    expect(inFive.customers).toBe(customers);
    expect(inFive.grid).toEqual(inOne.grid);
    expect(inFive.fields).toEqual(inOne.fields);
    expect(inFive.measures).toEqual(inOne.measures);
  }, 600_000);

  it('start a service again that ends by itself, take little memory, and leave nobody behind', async () => {
    const port = await freePort();
    const job = MainJob.local([
      ...['--issuer', 'development', '--empty'],
      ...['--data-folder', join(folder, 'empty'), '--port', String(port)],
    ]);
    await job.says('stderr', /Ctrl-C/);
    const children = below(job.pid);
    const services = children.filter(({ program }) => /apps\/[a-z-]+\/dist\/main\.js/.test(program));
    expect(services).toHaveLength(5);
    // What was needed to start is let go of when the process has been idle for a while.
    for (const { pid } of services) await until(async () => (await residentMegabytes(pid)) <= idleMegabytes);

    const [victim] = services.filter(({ program }) => program.includes('segmentation'));
    process.kill(victim!.pid, 'SIGKILL');
    await job.says('stderr', /segmentation ended by itself/);
    const address = `http://127.0.0.1:${String(port)}/segmentation/readyz`;
    await until(async () => (await fetch(address)).ok);

    job.signal('SIGINT');
    expect(await job.ended).toBe(0);
    expect(children.filter(({ pid }) => isAlive(pid))).toEqual([]);
  }, 300_000);
});
