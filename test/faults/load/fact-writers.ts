import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { encountersRecorded } from '@nelikentta/contracts';
import { DomainError } from '@nelikentta/framework';
import { append } from '@nelikentta/messaging';
import { Clock, connect, type Database, Ids, rolesOf, type WriteTx } from '@nelikentta/persistence';
import type { House } from '../machine-room/house.js';
import type { Tally } from '../trial.js';
import { compareHeard, type Version } from './comparison.js';
import { Ledger } from './ledger.js';
import type { Random } from './random.js';
import { untilCaughtUp } from './rest.js';

const espoo = { municipality: '049', actor: 'faults' };
const clock = new Clock();
const ids = new Ids();

/** Stands in for rows that change: its lock is what keeps an aggregate's events in order. */
const aggregates = `
  CREATE TABLE IF NOT EXISTS faults_aggregate (id uuid PRIMARY KEY, customer_id uuid NOT NULL, version integer NOT NULL);
  GRANT SELECT, UPDATE ON faults_aggregate TO nelikentta_application`;

export interface FactWritersParts {
  readonly writers: number;
  readonly random: Random;
}

interface Plan {
  readonly aggregate: string;
  /** How long the transaction stays open. */
  readonly dawdlesMs: number;
}

/** Writers at the registry's own outbox, many more at once than requests would make. */
export class FactWriters {
  private readonly ledger = new Ledger();

  private constructor(
    private readonly house: House,
    private readonly database: Database,
    private readonly parts: FactWritersParts,
    private readonly aggregates: readonly string[],
  ) {}

  static async gather(house: House, parts: FactWritersParts): Promise<FactWriters> {
    const { databases, postgresql } = house;
    const customer = randomUUID();
    await databases.rows('customer_registry', aggregates);
    const rows = await databases.rows<{ id: string }>(
      'customer_registry',
      'INSERT INTO faults_aggregate SELECT gen_random_uuid(), $1, 0 FROM generate_series(1, $2) RETURNING id',
      [customer, parts.writers * 4],
    );
    const { application } = rolesOf('customer-registry');
    const login = { ...postgresql.superuser, database: application, username: application, password: 'faults' };
    const database = await connect(login, [], parts.writers);
    const writers = new FactWriters(
      house,
      database,
      parts,
      rows.map(({ id }) => id),
    );
    writers.ledger.customers.add(customer);
    return writers;
  }

  /** So many events, of long and short transactions side by side. */
  async write(events: number): Promise<void> {
    const { writers, random } = this.parts;
    const plans = Array.from({ length: events }, () => ({
      aggregate: random.of(this.aggregates),
      dawdlesMs: random.next() < 0.02 ? random.between(20, 400) : 0,
    }));
    await Promise.all(
      Array.from({ length: writers }, async () => {
        for (let plan = plans.pop(); plan !== undefined; plan = plans.pop()) await this.untilDone(plan);
      }),
    );
  }

  /** What of it reached whom. */
  async counted(patienceMs: number): Promise<Tally> {
    const { databases } = this.house;
    const catchUpMs = await untilCaughtUp(this.house, this.ledger, patienceMs);
    const rows = await databases.rows<Version>(
      'customer_registry',
      'SELECT id, version, NULL AS quantity FROM faults_aggregate WHERE version > 0 AND customer_id = ANY ($1)',
      [[...this.ledger.customers]],
    );
    const found = { lost: 0, twice: 0, outOfOrder: 0 };
    await compareHeard(found, databases, this.ledger, new Map(rows.map((row) => [row.id, row])));
    const { events } = this.ledger;
    return { ...found, answered: events, events, catchUpMs };
  }

  leave(): Promise<void> {
    return this.database.close();
  }

  // So many connections at once may find the server busy: then nothing was done yet.
  private async untilDone(plan: Plan): Promise<void> {
    for (;;)
      try {
        await this.happen(plan);
        return;
      } catch (error) {
        if (!(error instanceof DomainError && error.kind === 'unavailable')) throw error;
        await wait(100);
      }
  }

  private async happen({ aggregate, dawdlesMs }: Plan): Promise<void> {
    await this.database.write(espoo, async (tx) => {
      const version = await this.change(tx, aggregate);
      const [customerId = ''] = this.ledger.customers;
      const [example] = encountersRecorded.example.encounters;
      if (example === undefined) throw new Error('The contract has an example.');
      const encounter = {
        ...example,
        encounterId: aggregate,
        version,
        customerId,
        serviceId: null,
        providerId: null,
        quantity: null,
      };
      await append(tx, encountersRecorded, {
        id: ids.next(),
        aggregateId: aggregate,
        aggregateVersion: version,
        at: clock.now(),
        data: { encounters: [encounter] },
      });
      if (dawdlesMs > 0) await tx.rows('SELECT pg_sleep($1)', [dawdlesMs / 1000]);
    });
    this.ledger.events += 1;
  }

  private async change(tx: WriteTx, aggregate: string): Promise<number> {
    const [row] = await tx.rows<{ version: number }>(
      'UPDATE faults_aggregate SET version = version + 1 WHERE id = $1 RETURNING version',
      [aggregate],
    );
    return row?.version ?? 0;
  }
}
