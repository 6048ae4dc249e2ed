import { randomUUID } from 'node:crypto';
import type { Contract } from '@nelikentta/contracts';
import type { Transport } from '@nelikentta/messaging';
import type { Clock } from '@nelikentta/persistence';
import type { RunningService } from '@nelikentta/service';
import type pg from 'pg';

/** The messages of a slice: fed in, looked at, let run until they rest. */
export const delivery = (service: RunningService, transport: Transport, owner: pg.Client, clock: Clock) => ({
  deliver: async <Data>(contract: Contract<Data>, data: Data, municipality = '049'): Promise<void> => {
    await transport.publish([
      {
        specversion: '1.0',
        id: randomUUID(),
        type: contract.type,
        source: `/${contract.owner}`,
        subject: randomUUID(),
        time: clock.now().toISOString(),
        datacontenttype: 'application/json',
        municipality,
        aggregateversion: 1,
        data: JSON.parse(JSON.stringify(contract.schema.parse(data))) as unknown,
      },
    ]);
  },
  published: async <Data>(contract: Contract<Data>): Promise<Data[]> => {
    const { rows } = await owner.query<{ data: Data }>('SELECT data FROM outbox WHERE type = $1 ORDER BY position', [
      contract.type,
    ]);
    return rows.map((row) => row.data);
  },
  drain: () => settled(service),
});

async function settled(service: RunningService): Promise<void> {
  for (let round = 0; round < 600; round += 1) {
    if (await service.settle()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${service.name} did not come to rest within 30 s.`);
}
