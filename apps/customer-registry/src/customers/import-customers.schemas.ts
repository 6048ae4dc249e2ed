import { z } from 'zod';
import { sourceFields } from '../imports/resolve-customers.js';
import { ActorLevel, facts, Interval, lists } from './customers.schemas.js';

/** A row of a bulk import of customers: what its source tells. A fact that is left out is not spoken of; null takes it away. */
export const CustomerRow = z
  .strictObject({
    ...sourceFields,
    actorLevel: ActorLevel,
    ...facts,
    ...lists,
    households: z
      .array(
        Interval.extend({
          household: sourceFields.sourceId.meta({ description: 'The household’s id in the same source system' }),
        }),
      )
      .max(200)
      .optional(),
  })
  .meta({ id: 'CustomerRow' });

export type CustomerRow = z.output<typeof CustomerRow>;
