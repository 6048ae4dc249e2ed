import { isDeepStrictEqual } from 'node:util';
import type { WriteTx } from '@nelikentta/persistence';
import type { Customer } from './customer.js';

/** A customer that changed, and what it was before. */
export interface Change {
  readonly before: Customer;
  readonly after: Customer;
}

/** Saves residences, ties and memberships: what a change left as it was is not touched. */
export async function saveDatedLists(tx: WriteTx, created: readonly Customer[], changed: readonly Change[]): Promise<void> {
  for (const list of datedLists) await saveList(tx, list, created, changed);
}

interface DatedList {
  readonly table: string;
  readonly fact: 'residences' | 'ties' | 'memberships';
  /** Column → the entry's field, with the column's type. */
  readonly columns: readonly (readonly [column: string, field: string, type: string])[];
}

const datedLists: readonly DatedList[] = [
  {
    table: 'residence',
    fact: 'residences',
    columns: [
      ['kind', 'kind', 'text'],
      ['in_municipality', 'municipality', 'char(3)'],
      ['postal_code', '"postalCode"', 'text'],
    ],
  },
  { table: 'tie', fact: 'ties', columns: [['kind', 'kind', 'text']] },
  { table: 'household_membership', fact: 'memberships', columns: [['household_id', '"householdId"', 'uuid']] },
];

async function saveList(
  tx: WriteTx,
  { table, fact, columns }: DatedList,
  created: readonly Customer[],
  changed: readonly Change[],
): Promise<void> {
  const owned = ({ id, facts }: Customer) => facts[fact].map((entry) => ({ customer_id: id, ...entry }));
  const gone = changed.flatMap(({ before, after }) => missingFrom(owned(after), owned(before)));
  const added = [
    ...created.flatMap(owned),
    ...changed.flatMap(({ before, after }) => missingFrom(owned(before), owned(after))),
  ];
  if (gone.length > 0)
    await tx.rows(
      `DELETE FROM ${table} USING jsonb_to_recordset($2::jsonb) AS gone (customer_id uuid, id uuid)
        WHERE ${table}.municipality = $1 AND ${table}.customer_id = gone.customer_id AND ${table}.id = gone.id`,
      [tx.scope.municipality, JSON.stringify(gone)],
    );
  if (added.length > 0)
    await tx.rows(
      `INSERT INTO ${table} (municipality, customer_id, id, during, ${columns.map(([column]) => column).join(', ')})
       SELECT $1::char(3), customer_id, id, daterange("from", "to"), ${columns.map(([, field]) => field).join(', ')}
         FROM jsonb_to_recordset($2::jsonb)
              AS added (customer_id uuid, id uuid, "from" date, "to" date, ${columns.map(([, field, type]) => `${field} ${type}`).join(', ')})`,
      [tx.scope.municipality, JSON.stringify(added)],
    );
}

/** Entries of one list that the other does not have, or has otherwise. */
const missingFrom = <Entry extends object>(from: readonly Entry[], list: readonly Entry[]): Entry[] =>
  list.filter((entry) => !from.some((other) => isDeepStrictEqual(entry, other)));
