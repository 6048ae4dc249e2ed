import { applicationRole, sqlMigration, tenantTable } from '@nelikentta/persistence';

/** What steering keeps of the catalogue: copies, each with the version that it was copied at. */
export const serviceMigrations = [
  sqlMigration(
    1_763_800_000_101,
    'Services',
    `
    CREATE TABLE service (
      municipality  char(3) NOT NULL,
      service_id    uuid    NOT NULL,
      version       integer NOT NULL,
      status        text    NOT NULL,
      names         jsonb   NOT NULL,
      field         text    NOT NULL,
      unit          text    NOT NULL,
      promised_csat double precision,
      PRIMARY KEY (municipality, service_id)
    );
    ${tenantTable('service', 'SELECT, INSERT, UPDATE')}
    CREATE TABLE service_costs (
      municipality char(3) NOT NULL,
      service_id   uuid    NOT NULL,
      version      integer NOT NULL,
      PRIMARY KEY (municipality, service_id)
    );
    ${tenantTable('service_costs', 'SELECT, INSERT, UPDATE')}
    CREATE TABLE unit_cost (
      municipality   char(3)   NOT NULL,
      service_id     uuid      NOT NULL,
      provider_id    uuid, -- null: of every provider without a cost of its own
      during         daterange NOT NULL,
      cents_per_unit bigint    NOT NULL
    );
    CREATE INDEX unit_cost_of_service ON unit_cost (municipality, service_id, provider_id);
    ${tenantTable('unit_cost', 'SELECT, INSERT, DELETE')}
    CREATE TABLE fixed_cost (
      municipality    char(3)   NOT NULL,
      service_id      uuid      NOT NULL,
      during          daterange NOT NULL,
      cents_per_month bigint    NOT NULL
    );
    CREATE INDEX fixed_cost_of_service ON fixed_cost (municipality, service_id);
    ${tenantTable('fixed_cost', 'SELECT, INSERT, DELETE')}
    `,
  ),
  // What the catalogue does not know is not kept.
  sqlMigration(1_763_800_000_141, 'ServicesGo', `GRANT DELETE ON service, service_costs TO ${applicationRole};`),
];
