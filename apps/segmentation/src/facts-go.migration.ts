import { applicationRole, sqlMigration } from '@nelikentta/persistence';

/** What the owner of a fact does not know is not kept, nor what was concluded of it; and the planner is told of what was just filled. */
export const FactsGo = sqlMigration(
  1763800000021,
  'FactsGo',
  `
  GRANT DELETE ON service_fact, customer_fact, encounter_fact, feedback_fact, need_fact, membership_correction
     TO ${applicationRole};
  GRANT MAINTAIN ON service_fact, customer_fact, household_fact, encounter_fact, feedback_fact, need_fact TO ${applicationRole};
  `,
);
