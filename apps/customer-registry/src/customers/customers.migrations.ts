import { type Migration, sqlMigration, tenantTable } from '@nelikentta/persistence';

/** Customers, what dates them, and where they came from. */
export const customerMigrations: Migration[] = [
  sqlMigration(
    1_763_800_000_002,
    'Customers',
    `
    CREATE TABLE customer (
      municipality         char(3)     NOT NULL,
      id                   uuid        NOT NULL,
      version              integer     NOT NULL CHECK (version > 0),
      actor_level          text        NOT NULL
        CHECK (actor_level IN ('individual', 'business', 'community', 'society', 'environment')),
      given_names          text,
      family_name          text,
      birth_date           date,
      birth_year           smallint,
      name                 text,
      representative       text,
      business_id          text,
      industry             text,
      language             text,
      started_on           date,
      ended_on             date,
      contacts             jsonb       NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(contacts) = 'array'),
      identity_code_index  bytea,
      identity_code_sealed bytea,
      identity_code_key    text,
      identity_code_masked text,
      name_key             text        NOT NULL COLLATE "C",
      changed_at           timestamptz NOT NULL,
      changed_by           text        NOT NULL,
      PRIMARY KEY (municipality, id),
      CHECK (started_on < ended_on),
      CHECK (num_nonnulls(identity_code_index, identity_code_sealed, identity_code_key, identity_code_masked) IN (0, 4))
    );
    ${tenantTable('customer', 'SELECT, INSERT, UPDATE')}
    CREATE UNIQUE INDEX customer_identity_code ON customer (municipality, identity_code_index)
      WHERE identity_code_index IS NOT NULL;
    CREATE INDEX customer_business_id ON customer (municipality, business_id) WHERE business_id IS NOT NULL;
    CREATE INDEX customer_name ON customer (municipality, name_key, id);

    CREATE TABLE customer_source (
      municipality  char(3) NOT NULL,
      source_system text    NOT NULL,
      source_id     text    NOT NULL,
      customer_id   uuid    NOT NULL,
      told          bytea,
      PRIMARY KEY (municipality, source_system, source_id),
      FOREIGN KEY (municipality, customer_id) REFERENCES customer
    );
    COMMENT ON COLUMN customer_source.told IS 'Keyed hash of the row that the source told last: a repeat is recognised by it';
    ${tenantTable('customer_source', 'SELECT, INSERT, UPDATE')}
    CREATE INDEX customer_source_customer ON customer_source (municipality, customer_id);

    CREATE TABLE residence (
      municipality    char(3)   NOT NULL,
      customer_id     uuid      NOT NULL,
      id              uuid      NOT NULL,
      kind            text      NOT NULL CHECK (kind IN ('home', 'domicile', 'establishment', 'area', 'site')),
      in_municipality char(3)   NOT NULL,
      postal_code     text,
      during          daterange NOT NULL CHECK (NOT isempty(during) AND NOT lower_inf(during)),
      PRIMARY KEY (municipality, customer_id, id),
      FOREIGN KEY (municipality, customer_id) REFERENCES customer
    );
    ${tenantTable('residence', 'SELECT, INSERT, UPDATE, DELETE')}
    CREATE INDEX residence_postal_code ON residence (municipality, postal_code, customer_id) WHERE postal_code IS NOT NULL;

    CREATE TABLE tie (
      municipality char(3)   NOT NULL,
      customer_id  uuid      NOT NULL,
      id           uuid      NOT NULL,
      kind         text      NOT NULL CHECK (kind IN ('work', 'studies', 'earlierResidence', 'subscription', 'stated')),
      during       daterange NOT NULL CHECK (NOT isempty(during) AND NOT lower_inf(during)),
      PRIMARY KEY (municipality, customer_id, id),
      FOREIGN KEY (municipality, customer_id) REFERENCES customer
    );
    ${tenantTable('tie', 'SELECT, INSERT, UPDATE, DELETE')}

    CREATE TABLE household_membership (
      municipality char(3)   NOT NULL,
      customer_id  uuid      NOT NULL,
      id           uuid      NOT NULL,
      household_id uuid      NOT NULL,
      during       daterange NOT NULL CHECK (NOT isempty(during) AND NOT lower_inf(during)),
      PRIMARY KEY (municipality, customer_id, id),
      FOREIGN KEY (municipality, customer_id) REFERENCES customer,
      FOREIGN KEY (municipality, household_id) REFERENCES household
    );
    ${tenantTable('household_membership', 'SELECT, INSERT, UPDATE, DELETE')}
    CREATE INDEX household_membership_household ON household_membership (municipality, household_id);
    `,
  ),
];
