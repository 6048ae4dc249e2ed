import { sqlMigration, tenantTable } from '@nelikentta/persistence';

/** Only what a city has changed is kept; the rest is the framework's. */
export const fieldProfileMigrations = [
  sqlMigration(
    1_763_800_000_108,
    'FieldProfiles',
    `
    CREATE TABLE field_profile (
      municipality            char(3) NOT NULL,
      field                   text    NOT NULL,
      version                 integer NOT NULL,
      way_of_acting           text    NOT NULL,
      review_rhythm_months    integer NOT NULL CHECK (review_rhythm_months > 0),
      planning_horizon_months integer NOT NULL CHECK (planning_horizon_months > 0),
      PRIMARY KEY (municipality, field)
    );
    ${tenantTable('field_profile', 'SELECT, INSERT, UPDATE')}
    `,
  ),
];
