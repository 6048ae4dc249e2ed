import { fieldProfileMigrations } from './field-profiles/field-profiles.migrations.js';
import { indicatorMigrations } from './indicators/indicators.migrations.js';
import { observationMigrations } from './observations/observations.migrations.js';
import { predictedEffectMigrations } from './predicted-effects/predicted-effects.migrations.js';
import { riskMigrations } from './risks/risks.migrations.js';
import { serviceDayMigrations } from './service-days/service-days.migrations.js';
import { serviceMigrations } from './services/services.migrations.js';
import { targetMigrations } from './targets/targets.migrations.js';

/** Forward only, in the order of their timestamps. */
export const migrations = [
  ...serviceMigrations,
  ...serviceDayMigrations,
  ...indicatorMigrations,
  ...targetMigrations,
  ...observationMigrations,
  ...predictedEffectMigrations,
  ...riskMigrations,
  ...fieldProfileMigrations,
];
