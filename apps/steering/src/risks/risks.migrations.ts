import { sqlMigration, tenantTable } from '@nelikentta/persistence';

export const riskMigrations = [
  sqlMigration(
    1_763_800_000_107,
    'Risks',
    `
    CREATE TABLE risk (
      municipality char(3)  NOT NULL,
      id           uuid     NOT NULL,
      version      integer  NOT NULL,
      target_id    uuid     NOT NULL,
      kind         text     NOT NULL CHECK (kind IN ('ownActivity', 'operatingEnvironment')),
      description  jsonb    NOT NULL,
      likelihood   smallint NOT NULL CHECK (likelihood BETWEEN 1 AND 5),
      impact       smallint NOT NULL CHECK (impact BETWEEN 1 AND 5),
      response     text,
      owner        text     NOT NULL,
      closed       boolean  NOT NULL,
      PRIMARY KEY (municipality, id),
      FOREIGN KEY (municipality, target_id) REFERENCES target
    );
    CREATE INDEX risk_of_target ON risk (municipality, target_id);
    ${tenantTable('risk', 'SELECT, INSERT, UPDATE')}
    `,
  ),
];
