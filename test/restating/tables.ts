import type { Slice } from '@nelikentta/testing';

/** A table of a consumer: what damage to it looks like, and which of its columns another history may have otherwise. */
interface KeptTable {
  readonly name: string;
  /** What a changed value looks like. */
  readonly wrong: string;
  /** A column of the key, for a row of something that is nowhere else. */
  readonly id?: string;
  readonly hasVersion?: boolean;
  readonly incidental?: readonly string[];
  /** A row that says what no row says. */
  readonly hasNothing?: string;
  /** Others hear of its rows by their versions, which are known here alone. */
  readonly isOwn?: boolean;
}

const nothing = 'uses + quantity + csat_count + nps_count + needs_opened + needs_answered = 0';

/** What each consumer keeps and concludes. */
export const keptTables: Readonly<Record<string, readonly KeptTable[]>> = {
  segmentation: [
    { name: 'service_fact', wrong: 'individually_countable = NOT individually_countable', id: 'service_id', hasVersion: true },
    { name: 'customer_fact', wrong: `tied_from = '2001-01-01'`, id: 'customer_id', hasVersion: true },
    { name: 'household_fact', wrong: 'household_id = gen_random_uuid()', id: 'customer_id' },
    { name: 'encounter_fact', wrong: `at = at - interval '400 days', quantity = 99`, id: 'encounter_id', hasVersion: true },
    { name: 'feedback_fact', wrong: 'csat = 1, nps = NULL', id: 'feedback_id', hasVersion: true },
    { name: 'need_fact', wrong: `outcome = 'lapsed', closed_at = now()`, id: 'service_need_id', hasVersion: true },
    { name: 'membership', wrong: `customer_group = 'non_resident_familiar'`, id: 'customer_id' },
    { name: 'segment_growth', wrong: 'customers = customers + 1', hasNothing: 'customers = 0' },
    { name: 'existence_growth', wrong: 'customers = customers + 1', hasNothing: 'customers = 0' },
    {
      name: 'service_day',
      wrong: 'uses = uses + 5, csat_sum = 0',
      incidental: ['cell', 'version', 'dirty'],
      hasNothing: nothing,
      isOwn: true,
    },
  ],
  steering: [
    { name: 'service', wrong: `field = 'supplementaryServices'`, id: 'service_id', hasVersion: true },
    { name: 'service_costs', wrong: 'version = version', id: 'service_id', hasVersion: true },
    { name: 'unit_cost', wrong: 'cents_per_unit = 1', id: 'service_id' },
    { name: 'fixed_cost', wrong: `during = '[2020-01-01,)'`, id: 'service_id' },
    { name: 'service_day', wrong: 'uses = uses + 5, csat_sum = 0', id: 'service_id', hasVersion: true, hasNothing: nothing },
    { name: 'service_month', wrong: 'uses = 0, quantity = 1', id: 'service_id', hasNothing: nothing },
    { name: 'provider_month', wrong: 'uses = 0, quantity = 1', id: 'service_id', hasNothing: nothing },
  ],
  'competence-management': [{ name: 'service_reference', wrong: `status = 'archived'`, id: 'service_id', hasVersion: true }],
};

/** Takes rows away, changes values and versions, and adds rows of things that are nowhere else: the same places each time. */
export async function damage({ owner }: Slice, service: string): Promise<void> {
  await owner.query('SELECT setseed(0.5)');
  for (const { name, wrong, id, hasVersion, isOwn } of keptTables[service] ?? []) {
    if (!isOwn) await owner.query(`DELETE FROM ${name} WHERE random() < 0.1`);
    await owner.query(`UPDATE ${name} SET ${wrong} WHERE random() < 0.1`);
    if (hasVersion) await owner.query(`UPDATE ${name} SET version = version + 100 WHERE random() < 0.05`);
    if (id !== undefined) {
      const columns = await writtenColumns(owner, name);
      await owner.query(`
        INSERT INTO ${name} (${columns})
        SELECT ${columns.replaceAll(/\w+/g, 'stranger.$&')} FROM ${name} AS row
         CROSS JOIN LATERAL jsonb_populate_record(row, jsonb_build_object('${id}', gen_random_uuid())) AS stranger
         WHERE random() < 0.05`);
    }
  }
}

/** The columns that are written, and not made of others. */
async function writtenColumns(owner: Slice['owner'], table: string): Promise<string> {
  const { rows } = await owner.query<{ columns: string }>(
    `SELECT string_agg(column_name, ', ' ORDER BY ordinal_position) AS columns
       FROM information_schema.columns WHERE table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  return rows[0]?.columns ?? '';
}

/** Every table of a consumer as texts, each row one, in an order of their own. */
export async function tablesOf({ owner }: Slice, service: string): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const { name, incidental = [], hasNothing = 'false' } of keptTables[service] ?? []) {
    const { rows } = await owner.query<{ row: string }>(
      `SELECT (to_jsonb(kept) - $1::text[])::text AS row FROM ${name} AS kept WHERE NOT (${hasNothing}) ORDER BY 1`,
      [[...incidental]],
    );
    tables[name] = rows.map(({ row }) => row);
  }
  return tables;
}
