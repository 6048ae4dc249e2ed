import { customerRegistry } from '@nelikentta/customer-registry';
import { encountersRecorded } from '@nelikentta/contracts';
import type pg from 'pg';
import { until } from '../../faults/machine-room/until.js';
import type { Family } from '../family.js';
import { RealServices } from '../processes/real-services.js';
import { emptyRegistry } from '../registry/registry.js';
import { measuredAt, municipality } from '../service-at-work.js';
import { BareNats } from './bare-nats.js';
import { encounterMessages, type Known, oneEncounter } from './messages.js';

const name = 'events published by the relay';
const nobody: Known = { customers: [], services: [] };

const happened = `
  INSERT INTO outbox (municipality, id, type, aggregate_id, aggregate_version, at, data)
  SELECT '${municipality}', gen_random_uuid(), '${encountersRecorded.type}', gen_random_uuid(), 1, '${measuredAt}', $1
    FROM generate_series(1, $2::integer)`;

// A batch is marked when it has been published; how long the first took is not known.
const pace = `
  SELECT count(*) FILTER (WHERE published_at > first) / nullif(extract(epoch FROM last - first), 0) AS "perSecond"
    FROM outbox, (SELECT min(published_at) AS first, max(published_at) AS last FROM outbox) AS bounds
   GROUP BY first, last`;

/** How fast a full outbox empties, beside messages of the same size published with nothing to read and nothing to mark. */
export const relayFamily: Family = {
  names: [name],
  grows: false,
  open: async ({ house, options }) => {
    const many = options.quick ? 5000 : 50_000;
    const registry = await house.copyOf(emptyRegistry);
    const bare = await BareNats.start();
    const services = await RealServices.open([customerRegistry.name]);
    await services.start({ definition: customerRegistry, logins: registry.logins });
    return {
      comparisons: [
        {
          name,
          unit: 'events/s',
          goal: { of: 'ratio', atLeast: 0.5 },
          prepare: () => publishedOf(registry.bare, many),
          floor: () => bare.published(encounterMessages(nobody, many)),
          ours: () => publishedOf(registry.bare, many),
        },
      ],
      close: async () => {
        await services.close();
        await bare.stop();
        await registry.close();
      },
    };
  },
};

async function publishedOf(client: pg.Client, many: number): Promise<number> {
  await client.query('TRUNCATE outbox');
  await client.query(happened, [oneEncounter(nobody, 0), many]);
  await until('the outbox is published', async () => {
    const { rows } = await client.query<{ waits: boolean }>(
      'SELECT EXISTS (SELECT FROM outbox WHERE published_at IS NULL) AS waits',
    );
    return rows[0]?.waits === false;
  });
  const { rows } = await client.query<{ perSecond: string | null }>(pace);
  return Number(rows[0]?.perSecond ?? NaN);
}
