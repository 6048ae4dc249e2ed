import { sqlMigration, tenantTable } from '@nelikentta/persistence';

export const indicatorMigrations = [
  sqlMigration(
    1_763_800_000_103,
    'Indicators',
    `
    CREATE TABLE indicator (
      municipality char(3) NOT NULL,
      id           uuid    NOT NULL,
      version      integer NOT NULL,
      code         text    NOT NULL,
      names        jsonb   NOT NULL,
      description  jsonb,
      kind         text    NOT NULL CHECK (kind IN ('share', 'value')),
      unit         text    NOT NULL,
      PRIMARY KEY (municipality, id),
      UNIQUE (municipality, code)
    );
    ${tenantTable('indicator', 'SELECT, INSERT, UPDATE')}
    `,
  ),
];
