import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Fault, Outcome, Scene } from '../fault.js';
import type { Load } from '../load/load.js';
import { House, type Volumes } from '../machine-room/house.js';
import { until } from '../machine-room/until.js';
import { type Tally, together, underLoad } from '../trial.js';

const run = promisify(execFile);
const names = ['postgresql', 'nats'] as const;
type Name = (typeof names)[number];
const megabytes = { postgresql: 400, nats: 64 };
const fullMs = 6000;
const byItselfWithinMs = 15_000;

/** No space is left where PostgreSQL writes, or where NATS does: nothing is answered that is not kept, and no service falls. */
export const diskFull: Fault = {
  name: 'disk full on either volume',
  times: { short: 1, full: 5 },
  impossible: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nelikentta-volume-'));
    const mounted = await mount(folder, 1).catch(() => false);
    if (mounted) await unmount(folder);
    await rm(folder, { recursive: true });
    return mounted ? undefined : 'only root may make a volume of limited size here';
  },
  happen: async (scene) => {
    const folder = await mkdtemp(join(tmpdir(), 'nelikentta-volumes-'));
    await chmod(folder, 0o711);
    // Of NATS only the streams: its log must not be what fails.
    const volumes = { postgresql: join(folder, 'postgresql'), nats: join(folder, 'nats', 'streams') };
    const mounted: string[] = [];
    try {
      for (const name of names) {
        await mkdir(volumes[name], { recursive: true, mode: 0o711 });
        await mount(volumes[name], megabytes[name]);
        mounted.push(volumes[name]);
      }
      return await inCrampedHouse(scene, volumes, { postgresql: join(volumes.postgresql, 'data'), nats: join(folder, 'nats') });
    } finally {
      for (const volume of mounted) await unmount(volume);
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function inCrampedHouse({ seed, times, say }: Scene, volumes: Record<Name, string>, folders: Volumes): Promise<Outcome> {
  const house = await House.start(folders);
  const tallies: Tally[] = [];
  const remarks: string[] = [];
  try {
    for (let time = 0; time < times; time += 1)
      for (const name of names) {
        const happen = (load: Load) => fill(house, volumes[name], name, load, remarks);
        tallies.push(await underLoad({ house, seed: `${seed} ${name} ${String(time)}`, patienceMs: 120_000 }, happen));
        say(`${name} ${String(time + 1)} of ${String(times)}`);
      }
    return { ...together(tallies), broken: await house.falls(), remarks };
  } finally {
    await house.stop();
  }
}

const mount = (folder: string, size: number): Promise<boolean> =>
  run('mount', ['-t', 'tmpfs', '-o', `size=${String(size)}m,mode=0711`, 'tmpfs', folder]).then(() => true);
const unmount = (folder: string) => run('umount', [folder]);

async function fill(house: House, volume: string, name: Name, load: Load, remarks: string[]): Promise<void> {
  await until('requests are answered', () => load.ledger.events > 20);
  const filler = join(volume, 'filler');
  await fillUp(filler);
  const end = performance.now() + fullMs;
  // What is let go of for a moment is taken again.
  while (performance.now() < end) {
    await fillUp(filler);
    await wait(200);
  }
  const refused = [...load.requests.refusals].map(([status, count]) => `${String(count)} × ${String(status)}`);
  remarks.push(`While ${name} had no space: ${refused.length > 0 ? refused.join(', ') : 'nothing refused'}.`);
  await rm(filler);
  const before = load.ledger.events;
  const recovered = () => (name === 'postgresql' ? load.ledger.events > before + 10 : isPublished(house));
  await until('all goes on', recovered, byItselfWithinMs).catch(async () => {
    remarks.push(`${name} was started again by hand.`);
    if (name === 'nats') {
      await house.nats.kill();
      await house.nats.startAgain();
    } else {
      await house.postgresql.takeAway();
      await house.postgresql.bringBack();
    }
  });
}

/** Writes until there is no space left. */
async function fillUp(file: string): Promise<void> {
  const opened = await open(file, 'a');
  const block = Buffer.alloc(256 * 1024);
  try {
    for (;;) await opened.write(block);
  } catch {
    // Full.
  } finally {
    await opened.close();
  }
}

const isPublished = async ({ databases }: House): Promise<boolean> =>
  (await databases.figure('customer_registry', 'SELECT count(*) FROM outbox WHERE published_at IS NULL')) < 50;
