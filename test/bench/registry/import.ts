import type { Comparison } from '../comparison.js';
import type { Workplace } from '../house.js';
import type { Served } from '../processes/own-process.js';
import { timed } from '../timing.js';
import { customerRow, encounterRow, ndjson } from './rows.js';

/** What is imported, and the tables in which it ends up. */
export interface Kind {
  readonly path: 'customers' | 'encounters';
  readonly many: number;
  readonly tables: readonly string[];
  readonly rowOf: (n: number) => object;
}

export const customersOf = (many: number): Kind => ({
  path: 'customers',
  many,
  tables: ['customer', 'customer_source', 'household', 'residence', 'tie', 'household_membership'],
  rowOf: customerRow,
});

export const encountersOf = (customers: number, serviceIds: readonly string[]): Kind => ({
  path: 'encounters',
  many: customers * 5,
  tables: ['encounter'],
  rowOf: (n) => encounterRow(n, customers, serviceIds),
});

const traces = 'outbox, audit_entry, import_run, refused_row, past_version';

/** Imports and floors of one kind. */
export class Imports {
  constructor(
    private readonly workplace: Workplace,
    private readonly served: () => Served,
    readonly kind: Kind,
    /** What must have been imported before. */
    private readonly before?: Imports,
  ) {}

  /** Sees to it that what these rows speak of is there. */
  async prepare(): Promise<void> {
    await this.before?.once();
  }

  /** Sees to it that these rows are there, and what they speak of. */
  async once(): Promise<void> {
    await this.prepare();
    const [table = ''] = this.kind.tables;
    const { rows } = await this.workplace.bare.query<{ any: boolean }>(`SELECT EXISTS (SELECT FROM ${table}) AS any`);
    if (rows[0]?.any !== true) await this.first();
  }

  /** Sends all rows in one request. @throws when the report is not what was sent */
  async send(expected: 'created' | 'unchanged'): Promise<void> {
    const { path, many, rowOf } = this.kind;
    const { address, headers } = this.served();
    const response = await fetch(`${address}/v1/imports/${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-ndjson' },
      body: ndjson(many, rowOf),
      duplex: 'half',
    });
    const report = (await response.json()) as Record<string, unknown>;
    if (report[expected] !== many)
      throw new Error(`Of ${String(many)} rows not all are ${expected}: ${JSON.stringify(report)}`);
  }

  async clear(): Promise<void> {
    await this.workplace.bare.query(`TRUNCATE ${[...this.kind.tables].join(', ')}, ${traces} CASCADE; CHECKPOINT`);
  }

  /** An import into empty tables. */
  async first(): Promise<number> {
    await this.clear();
    return timed(() => this.send('created'));
  }

  /** Writes what an import left behind to files, from which the floor copies it. */
  async keep(): Promise<void> {
    const { bare } = this.workplace;
    await bare.query('CREATE SCHEMA IF NOT EXISTS bench');
    for (const table of this.kind.tables) {
      await bare.query(`CREATE TABLE IF NOT EXISTS bench.${table} (LIKE ${table} INCLUDING ALL)`);
      await bare.query(`COPY ${table} TO '${await this.fileOf(table)}'`);
    }
  }

  /** The same rows, copied into tables of the same shape and with the same indexes. */
  async floor(): Promise<number> {
    const { bare } = this.workplace;
    const { tables } = this.kind;
    await bare.query(`TRUNCATE ${tables.map((table) => `bench.${table}`).join(', ')}; CHECKPOINT`);
    const copies = await Promise.all(tables.map(async (table) => `COPY bench.${table} FROM '${await this.fileOf(table)}'`));
    return timed(() => bare.query(copies.join('; ')));
  }

  private async fileOf(table: string): Promise<string> {
    const { rows } = await this.workplace.bare.query<{ data_directory: string }>('SHOW data_directory');
    return `${rows[0]?.data_directory ?? ''}/bench-${table}.copy`;
  }
}

/** The rows of one kind: a first import against COPY, and one without change against the first. */
export const importComparisons = (imports: Imports, names: { first: string; again: string }): Comparison[] => [
  {
    name: names.first,
    unit: 'ms',
    goal: { of: 'ratio', atMost: 4 },
    mostRuns: 3,
    prepare: async () => {
      await imports.prepare();
      await imports.first();
      await imports.keep();
    },
    floor: () => imports.floor(),
    ours: () => imports.first(),
  },
  {
    name: names.again,
    unit: 'ms',
    goal: { of: 'ratio', atMost: 0.5 },
    mostRuns: 2,
    prepare: () => imports.prepare(),
    floor: () => imports.first(),
    ours: () => timed(() => imports.send('unchanged')),
  },
];
