import { sqlMigration, tenantTable } from '@nelikentta/persistence';

const costs = `
  CREATE TABLE unit_cost (
    municipality   char(3)   NOT NULL,
    id             uuid      NOT NULL,
    service_id     uuid      NOT NULL,
    provider_id    uuid,
    valid          daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
    cents_per_unit bigint    NOT NULL CHECK (cents_per_unit >= 0),
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, service_id) REFERENCES service,
    FOREIGN KEY (municipality, provider_id) REFERENCES organization,
    -- One cost at a time for each provider, and one for those who have none of their own.
    CONSTRAINT unit_cost_overlap EXCLUDE USING gist (
      municipality WITH =, service_id WITH =, coalesce(provider_id, '00000000-0000-0000-0000-000000000000') WITH =, valid WITH &&
    )
  );
  ${tenantTable('unit_cost', 'SELECT, INSERT, UPDATE, DELETE')}

  CREATE TABLE fixed_cost (
    municipality    char(3)   NOT NULL,
    id              uuid      NOT NULL,
    service_id      uuid      NOT NULL,
    valid           daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
    cents_per_month bigint    NOT NULL CHECK (cents_per_month >= 0),
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, service_id) REFERENCES service,
    CONSTRAINT fixed_cost_overlap EXCLUDE USING gist (municipality WITH =, service_id WITH =, valid WITH &&)
  );
  ${tenantTable('fixed_cost', 'SELECT, INSERT, UPDATE, DELETE')}
`;

export const costMigrations = [sqlMigration(1_763_800_000_400, 'Costs', costs)];
