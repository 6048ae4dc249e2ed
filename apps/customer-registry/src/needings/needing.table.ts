import { sourcedRecordTable } from '../records/keep-sourced-records.js';
import { Needing, type NeedingFacts } from './needing.js';

/** Where needings are kept. Nobody else is told of them: words do not leave the registry. */
export const needingTable = sourcedRecordTable<NeedingFacts, Needing>({
  table: 'needing',
  subject: 'needing',
  facts: {
    customerId: ['customer_id', 'uuid'],
    at: ['at', 'timestamptz'],
    words: ['words', 'text'],
    lifeSituation: ['life_situation', 'text'],
    encounterId: ['encounter_id', 'uuid'],
  },
  kept: ({ id, version, retracted, ...facts }) => Needing.kept(id, version, facts, retracted),
});
