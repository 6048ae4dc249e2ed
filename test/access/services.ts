import { competenceManagement } from '@nelikentta/competence-management';
import { customerRegistry } from '@nelikentta/customer-registry';
import { segmentation } from '@nelikentta/segmentation';
import type { ServiceDefinition } from '@nelikentta/service';
import { serviceCatalogue } from '@nelikentta/service-catalogue';
import { steering } from '@nelikentta/steering';
import type { Belongings } from './belongings.js';
import { competenceManagementBelongings } from './competence-management.js';
import { customerRegistryBelongings } from './customer-registry.js';
import { segmentationBelongings } from './segmentation.js';
import { serviceCatalogueBelongings } from './service-catalogue.js';
import { steeringBelongings } from './steering.js';

const key = Buffer.alloc(32, 7).toString('base64');
/** Each service with one of everything that it keeps, in Espoo, and its settings. */
export const services: [string, ServiceDefinition, Belongings, object?][] = [
  [
    'customer-registry',
    customerRegistry,
    customerRegistryBelongings,
    { identityCodeKeys: `test:${key}`, identityCodeIndexKey: key },
  ],
  ['segmentation', segmentation, segmentationBelongings],
  ['service-catalogue', serviceCatalogue, serviceCatalogueBelongings],
  ['competence-management', competenceManagement, competenceManagementBelongings],
  ['steering', steering, steeringBelongings],
];
