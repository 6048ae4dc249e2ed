import { sqlMigration } from '@nelikentta/persistence';

/** All that classification asks of a customer's encounters stands in the index: at city scale each one lies on another page of the table. */
export const EncountersInTheirIndex = sqlMigration(
  1763800000003,
  'EncountersInTheirIndex',
  `
  CREATE INDEX encounter_fact_of_customer ON encounter_fact (municipality, customer_id, at) INCLUDE (service_id, quantity)
    WHERE NOT retracted;
  DROP INDEX encounter_fact_customer;
  `,
);
