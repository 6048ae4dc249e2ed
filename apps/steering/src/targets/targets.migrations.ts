import { sqlMigration, tenantTable } from '@nelikentta/persistence';

export const targetMigrations = [
  sqlMigration(
    1_763_800_000_104,
    'Targets',
    `
    CREATE TABLE target (
      municipality      char(3)          NOT NULL,
      id                uuid             NOT NULL,
      version           integer          NOT NULL,
      field             text             NOT NULL,
      segments          text[]           NOT NULL,
      own_segment       jsonb,
      change            jsonb            NOT NULL,
      indicator_id      uuid             NOT NULL,
      baseline          double precision NOT NULL,
      aimed             double precision NOT NULL CHECK (aimed <> baseline),
      period            daterange        NOT NULL CHECK (NOT isempty(period)),
      weight            numeric          NOT NULL CHECK (weight > 0 AND weight <= 100),
      owner             text             NOT NULL,
      management_level  text             NOT NULL,
      service_ids       uuid[]           NOT NULL,
      competence_ids    uuid[]           NOT NULL,
      budget_cents      bigint,
      balance           jsonb            NOT NULL,
      withdrawn_at      timestamptz,
      withdrawn_because text,
      PRIMARY KEY (municipality, id),
      FOREIGN KEY (municipality, indicator_id) REFERENCES indicator
    );
    CREATE INDEX target_of_field ON target (municipality, field) WHERE withdrawn_at IS NULL;
    ${tenantTable('target', 'SELECT, INSERT, UPDATE')}
    `,
  ),
];
