import type { ServiceDefinition } from '@nelikentta/service';
import { CustomerRegistryModule } from './customer-registry.module.js';
import { migrations } from './migrations.js';
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
};
