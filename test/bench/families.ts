import { catalogueFamily } from './catalogue/family.js';
import type { Family } from './family.js';
import { directusFamily } from './http/directus-family.js';
import { httpFamily } from './http/family.js';
import { tracingFamily } from './http/tracing-family.js';
import { consumerFamily } from './messaging/consumer-family.js';
import { outboxFamily } from './messaging/outbox-family.js';
import { relayFamily } from './messaging/relay-family.js';
import { visibleFamily } from './messaging/visible-family.js';
import { eventLoopFamily } from './registry/event-loop-family.js';
import { importFamily } from './registry/import-family.js';
import { restatingFamily } from './restating/family.js';
import { segmentationFamily } from './segmentation/family.js';
import { startsFamily } from './starts/family.js';
import { steeringFamily } from './steering/family.js';

/** Everything that is measured, in the order of the report. */
export const families: readonly Family[] = [
  segmentationFamily,
  restatingFamily,
  steeringFamily,
  importFamily,
  catalogueFamily,
  httpFamily,
  directusFamily,
  tracingFamily,
  visibleFamily,
  consumerFamily,
  relayFamily,
  outboxFamily,
  eventLoopFamily,
  startsFamily,
];
