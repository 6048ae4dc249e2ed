import { type Migration, sqlMigration, tenantTable } from '@nelikentta/persistence';

/** What was known before corrections of customers, encounters, needings, service needs and feedback. */
export const historyMigrations: Migration[] = [
  sqlMigration(
    1_763_800_000_010,
    'PastVersions',
    `
    CREATE TABLE past_version (
      municipality char(3)     NOT NULL,
      subject_type text        NOT NULL CHECK (subject_type IN ('customer', 'encounter', 'needing', 'serviceNeed', 'feedback')),
      subject_id   uuid        NOT NULL,
      version      integer     NOT NULL CHECK (version > 0),
      facts        jsonb       NOT NULL,
      replaced_at  timestamptz NOT NULL,
      replaced_by  text        NOT NULL,
      reason       text,
      PRIMARY KEY (municipality, subject_id, version)
    );
    COMMENT ON COLUMN past_version.facts IS 'What this version said; the version after it stands in its own past version or in the table of the subject';
    ${tenantTable('past_version', 'SELECT, INSERT')}
    `,
  ),
];
