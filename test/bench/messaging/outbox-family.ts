import { encountersRecorded } from '@nelikentta/contracts';
import { append } from '@nelikentta/messaging';
import { Clock, connect, type Database, Ids, tenantTable, type WriteTx } from '@nelikentta/persistence';
import type { Family } from '../family.js';
import { emptyRegistry } from '../registry/registry.js';
import { municipality } from '../service-at-work.js';
import { type Known, oneEncounter } from './messages.js';

const name = 'a write with its event in the outbox, beside the same write alone';
const scope = { municipality, actor: 'bench' };
const writers = 8;
const nobody: Known = { customers: [], services: [] };
const [clock, ids] = [new Clock(), new Ids()];

const facts = `
  CREATE TABLE bench_fact (municipality char(3) NOT NULL, id uuid NOT NULL, version integer NOT NULL, at timestamptz NOT NULL,
                           PRIMARY KEY (municipality, id));
  ${tenantTable('bench_fact', 'SELECT, INSERT')}`;

/** What it costs a transaction to tell the others. */
export const outboxFamily: Family = {
  names: [name],
  grows: false,
  open: async ({ house, options }) => {
    const registry = await house.copyOf(emptyRegistry);
    await registry.bare.query(facts);
    const database = await connect(registry.logins.application, [], writers);
    const pace = (write: (tx: WriteTx) => Promise<void>) => writesASecond(database, options.loadSeconds, write);
    return {
      comparisons: [
        {
          name,
          unit: 'writes/s',
          goal: { of: 'ratio', atLeast: 0.75 },
          prepare: () => pace(tellingWrite),
          floor: () =>
            pace(async (tx) => {
              await plainWrite(tx);
            }),
          ours: () => pace(tellingWrite),
        },
      ],
      close: async () => {
        await database.close();
        await registry.close();
      },
    };
  },
};

async function plainWrite(tx: WriteTx): Promise<string> {
  const id = ids.next();
  await tx.rows('INSERT INTO bench_fact VALUES ($1, $2, 1, $3)', [municipality, id, clock.now()]);
  return id;
}

async function tellingWrite(tx: WriteTx): Promise<void> {
  const aggregateId = await plainWrite(tx);
  const fact = { id: ids.next(), aggregateId, aggregateVersion: 1, at: clock.now() };
  await append(tx, encountersRecorded, { ...fact, data: oneEncounter(nobody, 0) });
}

async function writesASecond(database: Database, seconds: number, write: (tx: WriteTx) => Promise<void>): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let written = 0;
  const keepWriting = async () => {
    for (; performance.now() < end; written += 1) await database.write(scope, write);
  };
  await Promise.all(Array.from({ length: writers }, keepWriting));
  return written / seconds;
}
