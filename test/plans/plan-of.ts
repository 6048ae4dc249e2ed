import { connectPlainly, type Scope } from '@nelikentta/persistence';
import type { Slice } from '@nelikentta/testing';
import pg from 'pg';

/** A statement as the product sent it. */
export interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A step of a plan, with what it was found to read. */
export interface PlanStep {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanStep[];
}

/** Every statement that the product itself sends while the work is done. */
export async function sentDuring(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const client = pg.Client.prototype;
  const original = Object.getOwnPropertyDescriptor(client, 'query')!;
  client.query = function (this: pg.Client, ...given: unknown[]) {
    const [statement] = given as [Partial<Sent>];
    if (statement.text !== undefined) sent.push({ text: statement.text, values: statement.values ?? [] });
    return Reflect.apply(original.value as () => unknown, this, given);
  } as never;
  try {
    await work();
  } finally {
    Object.defineProperty(client, 'query', original);
  }
  return sent;
}

/** The same without what is about nothing, and without its settings. */
export const statementsDuring = async (work: () => Promise<unknown>): Promise<Sent[]> =>
  (await sentDuring(work)).filter(({ text, values }) => values.length > 0 && !text.trimStart().startsWith('SELECT set_config'));

/**
 * How PostgreSQL answers a statement of the application: every step of its plan. What it reads is counted, what it writes is undone.
 *
 * @param settings what statements before it in its transaction set
 */
export async function planOf(
  { logins }: Slice,
  { municipality }: Scope,
  { text, values }: Sent,
  settings: Readonly<Record<string, string>> = {},
): Promise<PlanStep[]> {
  const client = await connectPlainly(logins.application);
  try {
    await client.query('BEGIN');
    for (const setting of Object.entries({ 'nelikentta.municipality': municipality, ...settings }))
      await client.query('SELECT set_config($1, $2, true)', setting);
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanStep }] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, [
      ...values,
    ]);
    return stepsOf(rows[0]!['QUERY PLAN'][0].Plan);
  } finally {
    await client.query('ROLLBACK');
    await client.end();
  }
}

const stepsOf = (step: PlanStep): PlanStep[] => [step, ...(step.Plans ?? []).flatMap(stepsOf)];

/** Tables that a plan reads from end to end. */
export const scannedWhole = (steps: readonly PlanStep[]): string[] =>
  steps.filter((step) => step['Node Type'].endsWith('Seq Scan')).flatMap((step) => step['Relation Name'] ?? []);

/** How many rows of a table a plan has in its hands. */
export const rowsRead = (steps: readonly PlanStep[], table: string): number =>
  steps
    .filter((step) => step['Relation Name'] === table)
    .reduce(
      (sum, step) => sum + ((step['Actual Rows'] ?? 0) + (step['Rows Removed by Filter'] ?? 0)) * (step['Actual Loops'] ?? 1),
      0,
    );
