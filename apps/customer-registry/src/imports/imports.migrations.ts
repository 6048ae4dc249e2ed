import { type Migration, sqlMigration, tenantTable } from '@nelikentta/persistence';

/** How bulk imports went. */
export const importMigrations: Migration[] = [
  sqlMigration(
    1_763_800_000_003,
    'Imports',
    `
    CREATE TABLE import_run (
      municipality char(3)     NOT NULL,
      id           uuid        NOT NULL,
      kind         text        NOT NULL,
      attempt      integer     NOT NULL DEFAULT 1,
      state        text        NOT NULL CHECK (state IN ('running', 'completed', 'interrupted', 'failed')),
      created      bigint      NOT NULL DEFAULT 0,
      changed      bigint      NOT NULL DEFAULT 0,
      unchanged    bigint      NOT NULL DEFAULT 0,
      refused      bigint      NOT NULL DEFAULT 0,
      started_at   timestamptz NOT NULL,
      progress_at  timestamptz NOT NULL,
      ended_at     timestamptz,
      started_by   text        NOT NULL,
      failure      text,
      PRIMARY KEY (municipality, id),
      CHECK ((state = 'running') = (ended_at IS NULL))
    );
    ${tenantTable('import_run', 'SELECT, INSERT, UPDATE')}
    CREATE INDEX import_run_started ON import_run (municipality, started_at, id);

    CREATE TABLE refused_row (
      municipality char(3) NOT NULL,
      import_id    uuid    NOT NULL,
      line         bigint  NOT NULL,
      field        text,
      code         text    NOT NULL,
      reason       text    NOT NULL,
      PRIMARY KEY (municipality, import_id, line),
      FOREIGN KEY (municipality, import_id) REFERENCES import_run
    );
    ${tenantTable('refused_row', 'SELECT, INSERT, DELETE')}
    `,
  ),
];
