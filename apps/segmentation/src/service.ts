import { answersRestatement } from '@nelikentta/messaging';
import type { ServiceDefinition } from '@nelikentta/service';
import { z } from 'zod';
import { answersCustomersReached } from './answers/answer-customers-reached.js';
import { answersOpenNeeds } from './answers/answer-open-needs.js';
import { whenCustomersChange } from './customers/customers.events.js';
import { whenEncountersAreRecorded } from './encounters/encounters.events.js';
import { whenFeedbackIsGiven } from './feedback/feedback.events.js';
import { migrations } from './migrations.js';
import { permissions } from './permissions.js';
import { rebuildAfterRestatement } from './rebuilds/rebuild-after-restatement.js';
import { rebuildsMembership } from './rebuilds/rebuild-membership.js';
import { SegmentationModule } from './segmentation.module.js';
import { publishesServiceDays } from './service-days/publish-service-days.js';
import { statesServiceDays } from './service-days/answer-service-days.js';
import { whenServiceNeedsChange } from './service-needs/service-needs.events.js';
import { whenServicesChange } from './services/services.events.js';
import { settingsHeld } from './settings/read-settings.js';

/** Which of the 25 segments each customer is in, and since when. Knows ids and coarse facts, no names. */
export const segmentation: ServiceDefinition = {
  name: 'segmentation',
  description: 'Which of the 25 segments each customer is in, why, and since when. Knows ids and coarse facts, no names.',
  module: SegmentationModule,
  entities: [],
  migrations,
  permissions,
  settings: z.object({}),
  consumers: [
    {
      name: 'facts',
      handlers: [
        whenServicesChange,
        whenCustomersChange,
        whenEncountersAreRecorded,
        whenFeedbackIsGiven,
        whenServiceNeedsChange,
      ],
      takes: settingsHeld,
      restated: rebuildAfterRestatement,
    },
  ],
  answers: [answersCustomersReached, answersOpenNeeds, answersRestatement('segmentation', [statesServiceDays])],
  tasks: [rebuildsMembership, publishesServiceDays],
};
