import { answersRestatement } from '@nelikentta/messaging';
import type { ServiceDefinition } from '@nelikentta/service';
import { CustomerRegistryModule } from './customer-registry.module.js';
import { statesCustomers } from './customers/customers.events.js';
import { statesEncounters } from './encounters/encounters.events.js';
import { statesFeedback } from './feedback/feedback.events.js';
import { migrations } from './migrations.js';
import { statesServiceNeeds } from './needings/needings.events.js';
import { permissions } from './permissions.js';
import { serviceReferenceConsumer } from './service-references/service-references.events.js';
import { settings } from './settings.js';

/** Who the customers are, what they want, how they were met: the one service that holds direct personal data. */
export const customerRegistry: ServiceDefinition = {
  name: 'customer-registry',
  description: 'Who the customers are, what they want, how they were met. Holds all direct personal data.',
  module: CustomerRegistryModule,
  entities: [],
  migrations,
  permissions,
  settings,
  consumers: [serviceReferenceConsumer],
  answers: [answersRestatement('customer-registry', [statesCustomers, statesEncounters, statesFeedback, statesServiceNeeds])],
};
