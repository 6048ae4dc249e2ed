import type { WriteTx } from '@nelikentta/persistence';
import { keepPastVersions } from '../history/keep-past-versions.js';
import type { Customer } from './customer.js';
import { type Change, saveDatedLists } from './save-dated-lists.js';

/**
 * Saves customers that are new and customers that changed, with what dates them and what was known before. The number of
 * statements does not depend on the number of customers.
 */
export async function saveCustomers(
  tx: WriteTx,
  created: readonly Customer[],
  changed: readonly Change[],
  now: Date,
): Promise<void> {
  if (created.length > 0) await tx.rows(insertCustomers, [...stamp(tx, now), JSON.stringify(created.map(columnsOf))]);
  if (changed.length > 0) {
    await tx.rows(updateCustomers, [...stamp(tx, now), JSON.stringify(changed.map(({ after }) => columnsOf(after)))]);
    keepPastVersions(
      tx,
      'customer',
      changed.map(({ before }) => before),
      { at: now },
    );
  }
  await saveDatedLists(tx, created, changed);
}

const stamp = (tx: WriteTx, now: Date) => [tx.scope.municipality, now, tx.scope.actor];

const columns = {
  id: 'uuid',
  version: 'integer',
  actor_level: 'text',
  given_names: 'text',
  family_name: 'text',
  birth_date: 'date',
  birth_year: 'smallint',
  name: 'text',
  representative: 'text',
  business_id: 'text',
  industry: 'text',
  language: 'text',
  started_on: 'date',
  ended_on: 'date',
  contacts: 'jsonb',
  identity_code_index: 'bytea',
  identity_code_sealed: 'bytea',
  identity_code_key: 'text',
  identity_code_masked: 'text',
  name_key: 'text',
} as const;
type Column = keyof typeof columns;

const names = Object.keys(columns).join(', ');
const recordset = `jsonb_to_recordset($4::jsonb) AS told (${Object.entries(columns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')})`;

const insertCustomers = `
  INSERT INTO customer (municipality, changed_at, changed_by, ${names})
  SELECT $1::char(3), $2::timestamptz, $3::text, ${names} FROM ${recordset}`;

const updateCustomers = `
  UPDATE customer SET (changed_at, changed_by, ${names}) = ROW ($2::timestamptz, $3::text, ${Object.keys(columns)
    .map((name) => `told.${name}`)
    .join(', ')})
    FROM ${recordset}
   WHERE customer.municipality = $1 AND customer.id = told.id`;

function columnsOf({ id, version, facts, nameKey }: Customer): Record<Column, unknown> {
  const { identityCode } = facts;
  return {
    id,
    version,
    actor_level: facts.actorLevel,
    given_names: facts.givenNames,
    family_name: facts.familyName,
    birth_date: facts.birthDate,
    birth_year: facts.birthYear,
    name: facts.name,
    representative: facts.representative,
    business_id: facts.businessId,
    industry: facts.industry,
    language: facts.language,
    started_on: facts.startedOn,
    ended_on: facts.endedOn,
    contacts: facts.contacts,
    identity_code_index: identityCode && bytea(identityCode.index),
    identity_code_sealed: identityCode && bytea(identityCode.sealed),
    identity_code_key: identityCode?.keyId ?? null,
    identity_code_masked: identityCode?.masked ?? null,
    name_key: nameKey,
  };
}

/** Bytes as PostgreSQL reads them from a text. */
export const bytea = (base64: string): string => `\\x${Buffer.from(base64, 'base64').toString('hex')}`;
