import type { Fault } from '../fault.js';
import type { Load } from '../load/load.js';
import { Random } from '../load/random.js';
import type { House } from '../machine-room/house.js';
import type { ServiceProcess } from '../machine-room/service-process.js';
import { until } from '../machine-room/until.js';
import { type Tally, together, underLoad } from '../trial.js';

const consumer = 'facts';
/** So slow are questions that a restatement lasts long enough to be met in the middle. */
const latencyMs = 100;
const endedWithinMs = 60_000;

/** Segmentation has lost facts and has them stated anew; then it dies in the middle of that, or the registry does, which states them. */
export const killWhileRestating: Fault = {
  name: 'kill -9 in the middle of a restatement',
  times: { short: 2, full: 40 },
  happen: async ({ house: ready, seed, times, say }) => {
    const house = await ready();
    const random = new Random(seed);
    const tallies: Tally[] = [];
    const broken: string[] = [];
    for (let time = 0; time < times; time += 1) {
      const victim = house.service(time % 2 === 0 ? 'segmentation' : 'customer-registry');
      tallies.push(
        await underLoad({ house, seed: `${seed} ${String(time)}` }, async ({ ledger }) => {
          await until('there is something to lose', () => ledger.events > 50);
          if ((await loseFacts(house, ledger)) === 0) broken.push('Nothing was lost that could be stated anew.');
          await killMidway(house, victim, random);
          await until('the restatement ends', async () => !(await isUnderWay(house)), endedWithinMs);
        }),
      );
      say(`${victim.name} ${String(time + 1)} of ${String(times)}`);
    }
    return { ...together(tallies), broken };
  },
};

/** Takes away what segmentation knows of every third customer that was met; gives how many facts that were. */
async function loseFacts({ databases }: House, { customers }: Load['ledger']): Promise<number> {
  const unlucky = [...customers].filter((_, index) => index % 3 === 0);
  let gone = 0;
  for (const table of ['encounter_fact', 'customer_fact'])
    gone += (
      await databases.rows('segmentation', `DELETE FROM ${table} WHERE customer_id = ANY ($1) RETURNING customer_id`, [unlucky])
    ).length;
  return gone;
}

async function killMidway(house: House, victim: ServiceProcess, random: Random): Promise<void> {
  const segmentation = house.service('segmentation');
  segmentation.toNats.latencyMs = latencyMs;
  await askForRestatement(house);
  const pages = random.between(1, 3);
  for (let page = 0; page < pages; page += 1) await pageAfter(house, await standing(house));
  await victim.kill();
  const isMidway = await isUnderWay(house);
  segmentation.toNats.mend();
  await victim.start();
  if (!isMidway) throw new Error('The restatement was over before anybody died.');
}

async function askForRestatement(house: House): Promise<void> {
  const headers = { authorization: `Bearer ${await house.tokenFor('segmentation')}` };
  const address = `${house.service('segmentation').address}/v1/restatements/${consumer}`;
  await until('a restatement is accepted', async () => (await fetch(address, { method: 'POST', headers })).status === 202);
}

/** Where the restatement stands: the page that comes next. */
async function standing({ databases }: House): Promise<string> {
  const [row] = await databases.rows<{ standing: string }>(
    'segmentation',
    'SELECT concat_ws(chr(32), type, after_key) AS standing FROM consumer_state WHERE consumer = $1',
    [consumer],
  );
  return row?.standing ?? '';
}

const pageAfter = (house: House, before: string): Promise<number> =>
  until('another page is stated', async () => (await standing(house)) !== before);

const isUnderWay = async ({ databases }: House): Promise<boolean> =>
  (await databases.figure('segmentation', 'SELECT count(*) FROM consumer_state WHERE consumer = $1 AND ended_at IS NULL', [
    consumer,
  ])) > 0;
