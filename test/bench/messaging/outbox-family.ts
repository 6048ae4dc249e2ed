import { record } from '@nelikentta/audit';
import { encountersRecorded } from '@nelikentta/contracts';
import { append } from '@nelikentta/messaging';
import { Clock, connect, type Database, Ids, prepared, tenantTable, type WriteTx } from '@nelikentta/persistence';
import type { Family } from '../family.js';
import { emptyRegistry } from '../registry/registry.js';
import { municipality } from '../service-at-work.js';
import { type Known, oneEncounter } from './messages.js';

const name = 'an audited write with its event in the outbox, beside the same write without';
const scope = { municipality, actor: 'bench' };
const writers = 8;
/** In a second the machine's other work can fall on one side alone. */
const leastSeconds = 5;
const nobody: Known = { customers: [], services: [] };
const [clock, ids] = [new Clock(), new Ids()];

const facts = `
  CREATE TABLE bench_fact (municipality char(3) NOT NULL, id uuid NOT NULL, version integer NOT NULL, at timestamptz NOT NULL,
                           PRIMARY KEY (municipality, id));
  ${tenantTable('bench_fact', 'SELECT, INSERT')}`;
const insertion = prepared('INSERT INTO bench_fact VALUES ($1, $2, 1, $3)');

/** What it costs a transaction to tell the others. */
export const outboxFamily: Family = {
  names: [name],
  grows: false,
  open: async ({ house, options }) => {
    const registry = await house.copyOf(emptyRegistry);
    await registry.bare.query(facts);
    const database = await connect(registry.logins.application, [], writers);
    const seconds = Math.max(options.loadSeconds, leastSeconds);
    const pace = (write: (tx: WriteTx) => Promise<void>) => writesASecond(database, seconds, write);
    return {
      comparisons: [
        {
          name,
          unit: 'writes/s',
          goal: { of: 'ratio', atLeast: 0.75 },
          prepare: () => pace(tellingWrite),
          floor: () =>
            pace(async (tx) => {
              await auditedWrite(tx);
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

/** What every command does at the least: the fact, and the audit row that tells who made it. */
async function auditedWrite(tx: WriteTx): Promise<string> {
  const id = ids.next();
  await tx.rows(insertion, [municipality, id, clock.now()]);
  const stamp = { id: ids.next(), at: clock.now() };
  record(tx, { ...stamp, action: 'record-fact', subjectType: 'fact', subjectId: id, outcome: 'done' });
  return id;
}

async function tellingWrite(tx: WriteTx): Promise<void> {
  const aggregateId = await auditedWrite(tx);
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
