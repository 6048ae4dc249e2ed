import type { ServiceDefinition } from '@nelikentta/service';
import { z } from 'zod';
import { CompetenceManagementModule } from './competence-management.module.js';
import { competenceTables, serviceReferencesGo } from './competence-management.migration.js';
import { competenceTable } from './competences/competence.table.js';
import { answerCapacityByField } from './gaps/answer-capacity-by-field.js';
import { decisionTable } from './gaps/decision.table.js';
import { permissions } from './permissions.js';
import { serviceConsumer } from './services/services.events.js';
import { competenceStateTable } from './states/competence-state.table.js';

/** By what means services are arranged and produced: competences, their state now and aimed at, capacity, gaps and decisions. */
export const competenceManagement: ServiceDefinition = {
  name: 'competence-management',
  description: 'By what means services are arranged and produced: competences, their states, capacity, gaps and decisions.',
  module: CompetenceManagementModule,
  entities: [competenceTable, competenceStateTable, decisionTable],
  migrations: [competenceTables, serviceReferencesGo],
  permissions,
  settings: z.object({}),
  consumers: [serviceConsumer],
  answers: [answerCapacityByField],
};
