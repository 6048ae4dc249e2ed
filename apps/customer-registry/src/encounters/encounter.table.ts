import { sourcedRecordTable } from '../records/keep-sourced-records.js';
import { Encounter, type EncounterFacts } from './encounter.js';

/** Where encounters are kept. */
export const encounterTable = sourcedRecordTable<EncounterFacts, Encounter>({
  table: 'encounter',
  subject: 'encounter',
  facts: {
    customerId: ['customer_id', 'uuid'],
    at: ['at', 'timestamptz'],
    channel: ['channel', 'text'],
    serviceId: ['service_id', 'uuid'],
    providerId: ['provider_id', 'uuid'],
    quantity: ['quantity', 'numeric'],
  },
  kept: ({ id, version, retracted, ...facts }) => Encounter.kept(id, version, facts, retracted),
});
