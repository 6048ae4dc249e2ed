import { capacityMigrations } from './capacity/capacity.migrations.js';
import { channelMigrations } from './channels/channels.migrations.js';
import { costMigrations } from './costs/costs.migrations.js';
import { importMigrations } from './imports/imports.migrations.js';
import { organizationMigrations } from './organizations/organizations.migrations.js';
import { serviceMigrations } from './services/services.migrations.js';

/** Forward only; their timestamps give the order. */
export const migrations = [
  ...importMigrations,
  ...organizationMigrations,
  ...serviceMigrations,
  ...channelMigrations,
  ...costMigrations,
  ...capacityMigrations,
];
