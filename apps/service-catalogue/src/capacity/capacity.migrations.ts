import { sqlMigration, tenantTable } from '@nelikentta/persistence';

const capacity = `
  CREATE TABLE capacity (
    municipality char(3) NOT NULL,
    service_id   uuid    NOT NULL,
    month        date    NOT NULL CHECK (extract(day FROM month) = 1),
    units        numeric NOT NULL CHECK (units >= 0),
    PRIMARY KEY (municipality, service_id, month),
    FOREIGN KEY (municipality, service_id) REFERENCES service
  );
  ${tenantTable('capacity', 'SELECT, INSERT, UPDATE')}
`;

export const capacityMigrations = [sqlMigration(1_763_800_000_450, 'Capacity', capacity)];
