import { sqlMigration } from '@nelikentta/persistence';

/**
 * What is asked of a period is read for that period alone, out of the index, however many years are kept: uses by their time, and
 * needs by when they closed, those that still wait together.
 */
export const FactsByTime = sqlMigration(
  1763800000005,
  'FactsByTime',
  `
  CREATE INDEX encounter_fact_used ON encounter_fact (municipality, at) INCLUDE (customer_id, service_id)
    WHERE NOT retracted AND quantity IS NOT NULL;
  CREATE INDEX need_fact_waiting ON need_fact (municipality, closed_at, opened_at) INCLUDE (service_id) WHERE NOT retracted;
  `,
);
