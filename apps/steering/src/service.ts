import type { ServiceDefinition } from '@nelikentta/service';
import { z } from 'zod';
import { answerCosts } from './key-measures/answer-costs.js';
import { migrations } from './migrations.js';
import { permissions } from './permissions.js';
import { recomputeServiceMonths } from './service-days/recompute-service-months.js';
import { serviceDaysReceived } from './service-days/service-days.events.js';
import { costsReceived } from './services/costs.events.js';
import { servicesReceived } from './services/services.events.js';
import { SteeringModule } from './steering.module.js';

/** Targets, predicted and realised effects, and the three key measures; from aggregates only, never from personal data. */
export const steering: ServiceDefinition = {
  name: 'steering',
  description: 'Targets and their effects, and the three key measures of the four fields. Holds no customer’s data.',
  module: SteeringModule,
  entities: [],
  migrations,
  permissions,
  settings: z.object({}),
  consumers: [
    { name: 'catalogue', handlers: [servicesReceived, costsReceived] },
    { name: 'service-days', handlers: [serviceDaysReceived], restated: recomputeServiceMonths },
  ],
  answers: [answerCosts],
};
