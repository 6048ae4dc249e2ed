import { answersRestatement } from '@nelikentta/messaging';
import type { ServiceDefinition } from '@nelikentta/service';
import { z } from 'zod';
import { statesCosts } from './costs/costs.events.js';
import { migrations } from './migrations.js';
import { permissions } from './permissions.js';
import { ServiceCatalogueModule } from './service-catalogue.module.js';
import { statesServices } from './services/services.events.js';

/** What is offered, by whom, in which field, at what promise, cost and capacity. Holds no personal data. */
export const serviceCatalogue: ServiceDefinition = {
  name: 'service-catalogue',
  description: 'What is offered, by whom, in which of the four fields, at what promise, cost and capacity.',
  module: ServiceCatalogueModule,
  entities: [],
  migrations,
  permissions,
  settings: z.object({}),
  answers: [answersRestatement('service-catalogue', [statesServices, statesCosts])],
};
