import { z } from 'zod';
import { ActorLevel, facts, Interval, lists, SourceText } from './customers.schemas.js';

/** A row of a bulk import of customers: what its source tells. A fact that is left out is not spoken of; null takes it away. */
export const CustomerRow = z
  .strictObject({
    sourceSystem: SourceText,
    sourceId: SourceText,
    actorLevel: ActorLevel,
    ...facts,
    ...lists,
    households: z
      .array(Interval.extend({ household: SourceText.meta({ description: 'The household’s id in the same source system' }) }))
      .max(200)
      .optional(),
  })
  .meta({ id: 'CustomerRow' });

export type CustomerRow = z.output<typeof CustomerRow>;
