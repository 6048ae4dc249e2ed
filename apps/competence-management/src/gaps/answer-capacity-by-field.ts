import { capacityByField } from '@nelikentta/contracts';
import { answer } from '@nelikentta/messaging';
import { fieldsOfCompetences } from './summarise-fields.js';

/** Hours of competence in a month by field; a field of which no capacity is known is left out, since unknown is not zero. */
export const answerCapacityByField = answer(capacityByField, async (database, scope, { month }) => {
  const fields = await database.read(scope, (tx) => fieldsOfCompetences(tx, month));
  return {
    rows: fields.flatMap(({ field, capacityHours }) => (capacityHours === null ? [] : [{ field, capacity: capacityHours }])),
  };
});
