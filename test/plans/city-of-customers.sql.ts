import { municipality } from '../bench/service-at-work.js';
import { idOf } from '../bench/segmentation/city.sql.js';

const at = `'2026-10-01T09:00:00Z'`;

/** A registry of `$1` customers, each with a source, a code, a residence and a household, five encounters, and what was written of them. */
export const cityOfCustomers = [
  `INSERT INTO household (municipality, id, source_system, source_id, created_at)
   SELECT '${municipality}', ${idOf(3, 'i')}, 'vtj', 't' || i, ${at} FROM generate_series(1, $1::integer) AS i`,
  `INSERT INTO customer (municipality, id, version, actor_level, given_names, family_name, birth_year, name_key, changed_at, changed_by,
                         identity_code_index, identity_code_sealed, identity_code_key, identity_code_masked)
   SELECT '${municipality}', ${idOf(2, 'i')}, 2, 'individual', 'Aino', 'Korhonen', 1984, 'korhonen aino', ${at}, 'test',
          sha256(i::text::bytea), '\\x00', 'test', '******' FROM generate_series(1, $1::integer) AS i`,
  `INSERT INTO customer_source (municipality, source_system, source_id, customer_id, told)
   SELECT '${municipality}', 'vtj', 'h' || i, ${idOf(2, 'i')}, '\\x00' FROM generate_series(1, $1::integer) AS i`,
  `INSERT INTO residence (municipality, customer_id, id, kind, in_municipality, postal_code, during)
   SELECT '${municipality}', ${idOf(2, 'i')}, ${idOf(4, 'i')}, 'home', '${municipality}', '02100', '[2018-03-01,)'
     FROM generate_series(1, $1::integer) AS i`,
  `INSERT INTO household_membership (municipality, customer_id, id, household_id, during)
   SELECT '${municipality}', ${idOf(2, 'i')}, ${idOf(5, 'i')}, ${idOf(3, 'i')}, '[2018-03-01,)' FROM generate_series(1, $1::integer) AS i`,
  `INSERT INTO encounter (municipality, id, version, customer_id, at, channel, retracted, source_system, source_id, told, changed_at, changed_by)
   SELECT '${municipality}', ${idOf(6, 'i')}, 1, ${idOf(2, '1 + i % $1::integer')}, ${at}, 'phone', false, 'effica', 'k' || i, '\\x00', ${at}, 'test'
     FROM generate_series(1, $1::integer * 5) AS i`,
  `INSERT INTO outbox (municipality, id, type, aggregate_id, aggregate_version, at, data, published_at)
   SELECT '${municipality}', ${idOf(7, 'i')}, 'of.another.kind', i, 1, ${at}, '{}', ${at} FROM generate_series(1, $1::integer) AS i`,
  `INSERT INTO audit_entry (municipality, id, at, actor, action, subject_type, subject_id, outcome, details)
   SELECT '${municipality}', ${idOf(8, 'i')}, ${at}, 'test', 'read', 'customer', ${idOf(2, 'i')}, 'done', '{}' FROM generate_series(1, $1::integer) AS i`,
  `INSERT INTO idempotency_key (municipality, actor, key, digest, at)
   SELECT '${municipality}', 'test', i, '', ${at} FROM generate_series(1, $1::integer) AS i`,
  `INSERT INTO past_version (municipality, subject_type, subject_id, version, facts, replaced_at, replaced_by)
   SELECT '${municipality}', 'customer', ${idOf(2, 'i')}, 1, '{}', ${at}, 'test' FROM generate_series(1, $1::integer) AS i`,
];

export const largeTables = [
  ...['customer', 'customer_source', 'residence', 'household', 'household_membership', 'encounter', 'past_version'],
  ...['outbox', 'audit_entry', 'idempotency_key'],
];
