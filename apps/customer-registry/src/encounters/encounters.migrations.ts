import { type Migration, sqlMigration, tenantTable } from '@nelikentta/persistence';

/** Meetings of customers and the municipality. */
export const encounterMigrations: Migration[] = [
  sqlMigration(
    1_763_800_000_012,
    'Encounters',
    `
    CREATE TABLE encounter (
      municipality  char(3)     NOT NULL,
      id            uuid        NOT NULL,
      version       integer     NOT NULL CHECK (version > 0),
      customer_id   uuid        NOT NULL,
      at            timestamptz NOT NULL,
      channel       text        NOT NULL,
      service_id    uuid,
      provider_id   uuid,
      quantity      numeric     CHECK (quantity > 0),
      retracted     boolean     NOT NULL,
      source_system text,
      source_id     text,
      told          bytea,
      changed_at    timestamptz NOT NULL,
      changed_by    text        NOT NULL,
      PRIMARY KEY (municipality, id),
      FOREIGN KEY (municipality, customer_id) REFERENCES customer,
      CHECK (service_id IS NOT NULL OR (provider_id IS NULL AND quantity IS NULL)),
      CHECK (num_nonnulls(source_system, source_id, told) IN (0, 3))
    );
    COMMENT ON COLUMN encounter.told IS 'Digest of the row that the source told last: a repeat is recognised by it';
    ${tenantTable('encounter', 'SELECT, INSERT, UPDATE')}
    CREATE UNIQUE INDEX encounter_source ON encounter (municipality, source_system, source_id) WHERE source_id IS NOT NULL;
    CREATE INDEX encounter_customer ON encounter (municipality, customer_id, at, id);
    `,
  ),
];
