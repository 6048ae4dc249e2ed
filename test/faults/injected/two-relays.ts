import type { Fault } from '../fault.js';
import { Random } from '../load/random.js';
import type { House } from '../machine-room/house.js';
import type { ServiceProcess } from '../machine-room/service-process.js';
import { until } from '../machine-room/until.js';
import { together, underLoad } from '../trial.js';

const takenOverWithinMs = 10_000;
const changesATrial = 5;

/** Two processes of the registry, as in a rolling update: the one that publishes dies, and the other takes over. */
export const twoRelays: Fault = {
  name: 'two relays at once, takeover after kill',
  times: { short: 2, full: 20 },
  happen: async ({ house: ready, seed, times, isShort, say }) => {
    const house = await ready();
    const random = new Random(seed);
    const pair = [house.registry, await house.another('customer-registry')];
    const addresses = () => pair.map(({ address }) => address);
    const tallies = [];
    const takeovers: number[] = [];
    for (let done = 0; done < times; done += changesATrial) {
      const changes = Math.min(changesATrial, times - done);
      tallies.push(
        await underLoad({ house, seed: `${seed} ${String(done)}`, addresses }, async ({ ledger }) => {
          for (let change = 0; change < changes; change += 1) {
            const before = ledger.events;
            await until('requests are answered', () => ledger.events > before + random.between(5, 40));
            takeovers.push(await takeOver(house, pair));
          }
        }),
      );
      say(`${String(done + changes)} of ${String(times)}`);
    }
    await pair[1]?.stop();
    const slowest = Math.max(...takeovers);
    const seconds = (slowest / 1000).toFixed(1);
    return {
      ...together(tallies),
      broken: !isShort && slowest > takenOverWithinMs ? [`Taken over only after ${seconds} s.`] : [],
      remarks: [`Slowest takeover: ${seconds} s.`],
    };
  },
};

/** Kills the one that publishes; gives the milliseconds until another does. */
async function takeOver(house: House, pair: readonly ServiceProcess[]): Promise<number> {
  const publishing = await publisher(house, pair);
  await publishing.kill();
  const tookMs = await until('another publishes', async () =>
    (await publishers(house, pair)).some((each) => each !== publishing),
  );
  await publishing.start();
  return tookMs;
}

async function publisher(house: House, pair: readonly ServiceProcess[]): Promise<ServiceProcess> {
  let found: readonly ServiceProcess[] = [];
  await until('one of the two publishes', async () => {
    found = await publishers(house, pair);
    return found.length > 0;
  });
  const [first] = found;
  if (first === undefined) throw new Error('Nobody publishes.');
  return first;
}

/** Who holds the relay's lock: never more than one. */
async function publishers({ databases }: House, pair: readonly ServiceProcess[]): Promise<readonly ServiceProcess[]> {
  const holders = await databases.rows<{ port: number }>(
    'customer_registry',
    `SELECT client_port AS port
       FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE locktype = 'advisory' AND granted AND usename LIKE '%_relay' AND pg_stat_activity.datname = current_database()`,
  );
  if (holders.length > 1) throw new Error(`${String(holders.length)} relays publish at once.`);
  return pair.filter(({ toPostgreSql }) => holders.some(({ port }) => toPostgreSql.carries(port)));
}
