import { type Migration, sqlMigration, tenantTable } from '@nelikentta/persistence';

/** What customers, named or not, thought of services. */
export const feedbackMigrations: Migration[] = [
  sqlMigration(
    1_763_800_000_014,
    'Feedback',
    `
    CREATE TABLE feedback (
      municipality  char(3)     NOT NULL,
      id            uuid        NOT NULL,
      version       integer     NOT NULL CHECK (version > 0),
      customer_id   uuid,
      service_id    uuid        NOT NULL,
      at            timestamptz NOT NULL,
      csat          smallint    CHECK (csat BETWEEN 1 AND 10),
      nps           smallint    CHECK (nps BETWEEN 0 AND 10),
      comment       text,
      retracted     boolean     NOT NULL,
      source_system text,
      source_id     text,
      told          bytea,
      changed_at    timestamptz NOT NULL,
      changed_by    text        NOT NULL,
      PRIMARY KEY (municipality, id),
      FOREIGN KEY (municipality, customer_id) REFERENCES customer,
      CHECK (num_nonnulls(csat, nps, comment) > 0),
      CHECK (num_nonnulls(source_system, source_id, told) IN (0, 3))
    );
    ${tenantTable('feedback', 'SELECT, INSERT, UPDATE')}
    CREATE UNIQUE INDEX feedback_source ON feedback (municipality, source_system, source_id) WHERE source_id IS NOT NULL;
    CREATE INDEX feedback_at ON feedback (municipality, at, id);
    CREATE INDEX feedback_service ON feedback (municipality, service_id, at, id);
    CREATE INDEX feedback_customer ON feedback (municipality, customer_id, at, id) WHERE customer_id IS NOT NULL;
    `,
  ),
];
