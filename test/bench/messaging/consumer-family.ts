import { segmentation } from '@nelikentta/segmentation';
import type { Envelope } from '@nelikentta/messaging';
import type pg from 'pg';
import { until } from '../../faults/machine-room/until.js';
import { witness } from '../../faults/witness/witness.js';
import type { Comparison } from '../comparison.js';
import type { Family } from '../family.js';
import type { Filling } from '../house.js';
import { RealServices, type Running } from '../processes/real-services.js';
import { segmentedCity } from '../segmentation/city.js';
import { BareNats } from './bare-nats.js';
import { encounterMessages, inPieces, type Known, knownIn } from './messages.js';

const names = [
  'events kept by one consumer, a row each',
  'events kept by four processes of it, beside one',
  'events applied by segmentation, each customer classified',
] as const;

const customers = 20_000;
const emptyWitness: Filling = { definition: witness, size: 0, edition: 1, fill: () => Promise.resolve() };
const inProcesses = (many: number) => Array.from({ length: many });

/** What consumers apply in a second, each message with its inbox row and acknowledged after the commit. */
export const consumerFamily: Family = {
  names,
  grows: false,
  open: async ({ house, options }) => {
    const many = options.quick ? 8000 : 40_000;
    const city = await house.copyOf(segmentedCity(customers));
    const noted = await house.copyOf(emptyWitness);
    const known = await knownIn(city.bare);
    const bare = await BareNats.start();
    const floor = async () => {
      await bare.published(encounterMessages(known, many));
      return bare.consumed(many);
    };
    const keeping = { running: { definition: witness, logins: noted.logins }, client: noted.bare, known, many };
    const applying = { running: { definition: segmentation, logins: city.logins }, client: city.bare, known, many };
    const goal = { of: 'figure', atLeast: 10_000 } as const;
    const [one, four, applied] = names;
    const row = (name: string, rest: Pick<Comparison, 'goal' | 'floor' | 'ours'>): Comparison => ({
      name,
      unit: 'events/s',
      mostRuns: 3,
      ...rest,
    });
    return {
      comparisons: [
        row(one, { goal, floor, ours: () => rateOf(keeping, 1) }),
        row(four, { goal: { of: 'ratio', atLeast: 1 }, floor: () => rateOf(keeping, 1), ours: () => rateOf(keeping, 4) }),
        row(applied, { goal, floor, ours: () => rateOf(applying, 1) }),
      ],
      close: async () => {
        await bare.stop();
        for (const workplace of [city, noted]) await workplace.close();
      },
    };
  },
};

interface Receiver {
  readonly running: Running;
  /** Looks into its database. */
  readonly client: pg.Client;
  readonly known: Known;
  readonly many: number;
}

/** Events applied in a second by so many processes that are ready, of as many as wait. */
async function rateOf({ running, client, known, many }: Receiver, processes: number): Promise<number> {
  const services = await RealServices.open([running.definition.name]);
  try {
    await Promise.all(inProcesses(processes).map(() => services.start(running)));
    const registry = await services.nats.transport('customer-registry');
    const publish = async (messages: Envelope[]) => {
      for (const piece of inPieces(messages)) await registry.publish(piece);
    };
    await appliedOf(client, () => publish(encounterMessages(known, many / 10)), many / 10);
    return await appliedOf(client, () => publish(encounterMessages(known, many)), many);
  } finally {
    await services.close();
  }
}

// Of the second half: what a process has in hand when it may begin was brought to it before. A batch is noted when it begins; of the
// last nothing is known but that.
const pace = `
  SELECT count(*) FILTER (WHERE received_at >= middle AND received_at < last) / nullif(extract(epoch FROM last - middle), 0) AS "perSecond"
    FROM inbox, (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY received_at) AS middle, max(received_at) AS last
                   FROM inbox WHERE received_at >= $1) AS bounds
   WHERE received_at >= $1 GROUP BY middle, last`;

async function appliedOf(client: pg.Client, publish: () => Promise<unknown>, many: number): Promise<number> {
  const since = new Date();
  // Nobody notes what it received until all is there: how fast messages are published is another row.
  await client.query('BEGIN; LOCK TABLE inbox IN EXCLUSIVE MODE');
  await publish().finally(() => client.query('COMMIT'));
  await until(`${String(many)} events are applied`, async () => {
    const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM inbox WHERE received_at >= $1', [since]);
    return Number(rows[0]?.count) >= many;
  });
  const { rows } = await client.query<{ perSecond: string | null }>(pace, [since]);
  return Number(rows[0]?.perSecond ?? NaN);
}
