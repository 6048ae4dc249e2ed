import { customerMigrations } from './customers/customers.migrations.js';
import { encounterMigrations } from './encounters/encounters.migrations.js';
import { feedbackMigrations } from './feedback/feedback.migrations.js';
import { historyMigrations } from './history/history.migrations.js';
import { householdMigrations } from './households/households.migrations.js';
import { importMigrations } from './imports/imports.migrations.js';
import { needingMigrations } from './needings/needings.migrations.js';
import { serviceReferenceMigrations } from './service-references/service-references.migrations.js';

/** Forward only, in the order of their timestamps. */
export const migrations = [
  ...householdMigrations,
  ...customerMigrations,
  ...importMigrations,
  ...historyMigrations,
  ...serviceReferenceMigrations,
  ...encounterMigrations,
  ...needingMigrations,
  ...feedbackMigrations,
];
