import { competenceManagement } from '@nelikentta/competence-management';
import { customerRegistry } from '@nelikentta/customer-registry';
import { segmentation } from '@nelikentta/segmentation';
import type { ServiceDefinition } from '@nelikentta/service';
import { serviceCatalogue } from '@nelikentta/service-catalogue';
import { steering } from '@nelikentta/steering';
import type { Secrets } from './data-folder.js';

/** The five services, in the order in which a reader meets them. */
export const services: readonly ServiceDefinition[] = [
  customerRegistry,
  segmentation,
  serviceCatalogue,
  competenceManagement,
  steering,
];

/** Everyone who receives messages: until all have their places, nothing is published, and nothing is lost at start or stop. */
export const consumers: readonly string[] = services.flatMap(({ name, consumers: lines = [] }) =>
  lines.map((line) => `${name}.${line.name}`),
);

/** What a service's own settings are in this shape; those not named have defaults for everything. */
export const settingsOf = (service: ServiceDefinition, { identityCodeKeys, identityCodeIndexKey }: Secrets): unknown =>
  service.settings.parse(service.name === customerRegistry.name ? { identityCodeKeys, identityCodeIndexKey } : {});

/** Everything that each service lets anyone do. */
export const allPermissions = (): Record<string, string[]> =>
  Object.fromEntries(services.map(({ name, permissions }) => [name, [...Object.keys(permissions), 'messages:operate']]));
