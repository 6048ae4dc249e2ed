import { customerMigrations } from './customers/customers.migrations.js';
import { householdMigrations } from './households/households.migrations.js';
import { importMigrations } from './imports/imports.migrations.js';

/** Forward only, in the order of their timestamps. */
export const migrations = [...householdMigrations, ...customerMigrations, ...importMigrations];
