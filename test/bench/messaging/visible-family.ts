import { customerRegistry } from '@nelikentta/customer-registry';
import type pg from 'pg';
import { segmentation } from '@nelikentta/segmentation';
import type { Family } from '../family.js';
import { OwnProcess } from '../processes/own-process.js';
import type { Told } from '../processes/onlooker.js';
import { RealServices } from '../processes/real-services.js';
import { customersOf, Imports } from '../registry/import.js';
import { emptyRegistry } from '../registry/registry.js';
import { emptyCity } from '../segmentation/city.js';
import { until } from '../../faults/machine-room/until.js';
import { BareNats } from './bare-nats.js';
import { bothOf, mostRuns, type Spread } from './percentiles.js';

const names = [
  'an encounter accepted until its segment is visible, at 100 a second: p50',
  'an encounter accepted until its segment is visible, at 100 a second: p99',
] as const;

const residents = async (segmentation: pg.Client): Promise<string[]> => {
  const never = `SELECT customer_id AS id FROM membership WHERE during @> now() AND customer_group = 'resident_non_active'`;
  return (await segmentation.query<{ id: string }>(never)).rows.map(({ id }) => id);
};

async function countableService(segmentation: pg.Client): Promise<string> {
  const { rows } = await segmentation.query<{ id: string }>(
    'SELECT service_id AS id FROM service_fact WHERE individually_countable LIMIT 1',
  );
  return rows[0]?.id ?? '';
}

/** How long it takes from the answer to a department until everybody sees the customer where they now belong. */
export const visibleFamily: Family = {
  names,
  grows: false,
  open: async ({ house, options }) => {
    const many = options.quick ? 200 : 1500;
    const [registry, city] = [await house.copyOf(emptyRegistry), await house.copyOf(emptyCity)];
    const bare = await BareNats.start();
    const services = await RealServices.open([customerRegistry.name, segmentation.name]);
    const told = { definition: customerRegistry, logins: registry.logins };
    const [writes] = await Promise.all([
      services.start(told),
      services.start({ definition: segmentation, logins: city.logins }),
    ]);
    const served = await services.served(writes, told);
    // Everybody is met for the first time only once; the first run does not count.
    const customers = many * (mostRuns + 1);
    await new Imports(registry, () => served, customersOf(customers)).first();
    await until('segmentation knows everybody', async () => {
      const { rows } = await city.bare.query<{ count: string }>('SELECT count(*) FROM customer_fact');
      return Number(rows[0]?.count) === customers;
    });
    const onlooker = OwnProcess.start('onlooker');
    await onlooker.ask({
      kind: 'watch',
      floor: { login: registry.root, natsServer: bare.address },
      segmentation: city.root,
      registry: served,
      serviceId: await countableService(city.bare),
      customers: await residents(city.bare),
    } satisfies Told);
    const spread = async (kind: 'floor' | 'ours') => (await onlooker.ask({ kind, many } satisfies Told)) as Spread;
    await spread('ours');
    return {
      comparisons: bothOf(
        names,
        { of: 'ratio', atMost: 5 },
        {
          floor: () => spread('floor'),
          ours: () => spread('ours'),
        },
      ),
      close: async () => {
        await onlooker.stop();
        await services.close();
        await bare.stop();
        for (const workplace of [registry, city]) await workplace.close();
      },
    };
  },
};
