import { sqlMigration, tenantTable } from '@nelikentta/persistence';
import { sourceColumns } from '../source-columns.js';

const organizations = `
  CREATE TABLE organization (
    municipality char(3) NOT NULL,
    id           uuid    NOT NULL,
    parent_id    uuid    CHECK (parent_id <> id),${sourceColumns},
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, parent_id) REFERENCES organization
  );
  ${tenantTable('organization', 'SELECT, INSERT, UPDATE')}
`;

export const organizationMigrations = [sqlMigration(1_763_800_000_200, 'Organizations', organizations)];
