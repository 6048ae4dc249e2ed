import { type Migration, sqlMigration, tenantTable } from '@nelikentta/persistence';

/** Households; who belongs to them is known of each customer. */
export const householdMigrations: Migration[] = [
  sqlMigration(
    1_763_800_000_001,
    'Households',
    `
    CREATE TABLE household (
      municipality  char(3)     NOT NULL,
      id            uuid        NOT NULL,
      source_system text,
      source_id     text,
      created_at    timestamptz NOT NULL,
      PRIMARY KEY (municipality, id),
      CHECK ((source_system IS NULL) = (source_id IS NULL))
    );
    ${tenantTable('household', 'SELECT, INSERT')}
    CREATE UNIQUE INDEX household_source ON household (municipality, source_system, source_id) WHERE source_id IS NOT NULL;
    `,
  ),
];
