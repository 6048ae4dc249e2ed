import { type Migration, sqlMigration, tenantTable } from '@nelikentta/persistence';

/** What customers find valuable, and the service needs identified from it. */
export const needingMigrations: Migration[] = [
  sqlMigration(
    1_763_800_000_013,
    'Needings',
    `
    CREATE TABLE needing (
      municipality   char(3)     NOT NULL,
      id             uuid        NOT NULL,
      version        integer     NOT NULL CHECK (version > 0),
      customer_id    uuid        NOT NULL,
      at             timestamptz NOT NULL,
      words          text        NOT NULL,
      life_situation text,
      encounter_id   uuid,
      retracted      boolean     NOT NULL,
      source_system  text,
      source_id      text,
      told           bytea,
      changed_at     timestamptz NOT NULL,
      changed_by     text        NOT NULL,
      PRIMARY KEY (municipality, id),
      FOREIGN KEY (municipality, customer_id) REFERENCES customer,
      FOREIGN KEY (municipality, encounter_id) REFERENCES encounter,
      CHECK (num_nonnulls(source_system, source_id, told) IN (0, 3))
    );
    ${tenantTable('needing', 'SELECT, INSERT, UPDATE')}
    CREATE UNIQUE INDEX needing_source ON needing (municipality, source_system, source_id) WHERE source_id IS NOT NULL;
    CREATE INDEX needing_customer ON needing (municipality, customer_id, at, id);

    CREATE TABLE service_need (
      municipality  char(3)     NOT NULL,
      id            uuid        NOT NULL,
      version       integer     NOT NULL CHECK (version > 0),
      needing_id    uuid        NOT NULL,
      customer_id   uuid        NOT NULL,
      service_id    uuid,
      service_class text,
      opened_at     timestamptz NOT NULL,
      closed_at     timestamptz CHECK (closed_at >= opened_at),
      outcome       text        CHECK (outcome IN ('answered', 'partly', 'notAnswered', 'lapsed')),
      reason        text,
      retracted     boolean     NOT NULL,
      from_source   boolean     NOT NULL,
      changed_at    timestamptz NOT NULL,
      changed_by    text        NOT NULL,
      PRIMARY KEY (municipality, id),
      FOREIGN KEY (municipality, needing_id) REFERENCES needing,
      CHECK (service_id IS NOT NULL OR service_class IS NOT NULL),
      CHECK ((closed_at IS NULL) = (outcome IS NULL))
    );
    COMMENT ON COLUMN service_need.from_source IS 'Told by the source of its needing, which may take it back; else identified by people here';
    ${tenantTable('service_need', 'SELECT, INSERT, UPDATE')}
    CREATE INDEX service_need_needing ON service_need (municipality, needing_id, opened_at, id);
    CREATE INDEX service_need_customer ON service_need (municipality, customer_id, opened_at, id);
    `,
  ),
];
