import { applicationRole, ownMunicipality, sqlMigration, tenantTable } from '@nelikentta/persistence';
import { searchVector } from '../localized-search.js';
import { sourceColumns } from '../source-columns.js';

const codes = ['serviceClasses', 'targetGroups', 'lifeEvents'];
const indexesOf = (table: string) => `
  CREATE INDEX ON ${table} USING gin (municipality, search);
  ${codes.map((key) => `CREATE INDEX ON ${table} USING gin (municipality, (content -> '${key}'));`).join('\n  ')}`;

const generalDescriptions = `
  CREATE TABLE general_description (
    municipality    char(3)  NOT NULL,
    id              uuid     NOT NULL,
    reference_code  text,
    completeness    integer  NOT NULL,
    current         boolean  NOT NULL DEFAULT true,
    search          tsvector NOT NULL GENERATED ALWAYS AS (${searchVector()}) STORED,${sourceColumns},
    PRIMARY KEY (municipality, id)
  );
  ${indexesOf('general_description')}
  ${tenantTable('general_description', 'SELECT, INSERT, UPDATE')}
`;

const services = `
  CREATE TABLE service (
    municipality           char(3)  NOT NULL,
    id                     uuid     NOT NULL,
    status                 text     NOT NULL CHECK (status IN ('draft', 'published', 'archived')),
    general_description_id uuid,
    role                   text     NOT NULL CHECK (role IN ('arranger', 'enabler')),
    benefit                text     NOT NULL CHECK (benefit IN ('immediate', 'future')),
    field                  text     NOT NULL GENERATED ALWAYS AS (
      CASE WHEN role = 'arranger' AND benefit = 'immediate' THEN 'basicServices'
           WHEN role = 'arranger' THEN 'competitivenessAndProductivity'
           WHEN benefit = 'immediate' THEN 'supplementaryServices'
           ELSE 'wellBeingAndVitality' END) STORED,
    individually_countable boolean  NOT NULL,
    on_behalf_of_household boolean  NOT NULL,
    statutory              boolean  NOT NULL,
    unit                   text     NOT NULL,
    decision               jsonb    NOT NULL,
    secondary_effects      jsonb    NOT NULL DEFAULT '[]',
    promised_csat          numeric(3, 1) CHECK (promised_csat BETWEEN 1 AND 10),
    promise                jsonb    NOT NULL DEFAULT '{}',
    responsible_ids        uuid[]   NOT NULL DEFAULT '{}',
    provider_ids           uuid[]   NOT NULL DEFAULT '{}',
    published_at           timestamptz,
    archived_at            timestamptz,
    cost_version           integer  NOT NULL DEFAULT 0,
    search                 tsvector NOT NULL GENERATED ALWAYS AS (${searchVector()}) STORED,${sourceColumns},
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, general_description_id) REFERENCES general_description,
    CHECK ((archived_at IS NOT NULL) = (status = 'archived')),
    CHECK (status <> 'published' OR published_at IS NOT NULL)
  );
  CREATE INDEX ON service (municipality, field, status);
  CREATE INDEX ON service (municipality, general_description_id);
  CREATE INDEX ON service USING gin (municipality, provider_ids);
  ${indexesOf('service')}
  ${tenantTable('service', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE service_change (
    municipality char(3)     NOT NULL,
    service_id   uuid        NOT NULL,
    version      integer     NOT NULL,
    action       text        NOT NULL CHECK (action IN ('created', 'edited', 'published', 'archived', 'imported')),
    at           timestamptz NOT NULL,
    actor        text        NOT NULL,
    changes      jsonb       NOT NULL,
    PRIMARY KEY (municipality, service_id, version),
    FOREIGN KEY (municipality, service_id) REFERENCES service
  );
  ${tenantTable('service_change', 'SELECT, INSERT')}
`;

// Row-level security lets nothing be asked before the municipality is checked that PostgreSQL does not call leakproof, and `@@` is not:
// whoever is bound by it reads every service. So the owner, who serves nobody, may ask the index, and gives ids for the one
// municipality that the transaction is for; what they stand for is read by those rights that the application has.
const foundByWords = `
  CREATE POLICY searched ON service FOR SELECT TO CURRENT_USER USING (true);
  CREATE POLICY searched ON general_description FOR SELECT TO CURRENT_USER USING (true);

  CREATE FUNCTION services_found(words tsquery) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
  BEGIN ATOMIC
    SELECT id FROM service WHERE ${ownMunicipality} AND search @@ words
    UNION
    SELECT heir.id
      FROM (SELECT municipality, id FROM general_description WHERE ${ownMunicipality} AND search @@ words) AS found
      JOIN service AS heir ON heir.municipality = found.municipality AND heir.general_description_id = found.id;
  END;
  REVOKE EXECUTE ON FUNCTION services_found FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION services_found TO ${applicationRole};
`;

export const serviceMigrations = [
  sqlMigration(1_763_800_000_210, 'GeneralDescriptions', generalDescriptions),
  sqlMigration(1_763_800_000_220, 'Services', services),
  sqlMigration(1_763_800_000_600, 'FoundByWords', foundByWords),
];
