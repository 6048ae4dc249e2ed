import { applicationRole, type Migration, sqlMigration, tenantTable } from '@nelikentta/persistence';

/** What the catalogue told of its services, as far as it concerns those who meet customers. */
export const serviceReferenceMigrations: Migration[] = [
  sqlMigration(
    1_763_800_000_011,
    'ServiceReferences',
    `
    CREATE TABLE service_reference (
      municipality char(3)     NOT NULL,
      id           uuid        NOT NULL,
      version      integer     NOT NULL,
      status       text        NOT NULL CHECK (status IN ('draft', 'published', 'archived')),
      archived_at  timestamptz,
      unit         text        NOT NULL,
      PRIMARY KEY (municipality, id)
    );
    ${tenantTable('service_reference', 'SELECT, INSERT, UPDATE')}
    `,
  ),
  // What the catalogue does not know is not kept.
  sqlMigration(1_763_800_000_041, 'ServiceReferencesGo', `GRANT DELETE ON service_reference TO ${applicationRole};`),
];
