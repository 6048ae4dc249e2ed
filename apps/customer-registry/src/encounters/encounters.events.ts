import { encountersRecorded, type RecordedEncounter } from '@nelikentta/contracts';
import { appendRows } from '@nelikentta/messaging';
import type { Ids, WriteTx } from '@nelikentta/persistence';
import type { Encounter } from './encounter.js';

/** Lets the other services know how encounters now stand. */
export const publishEncounters = (tx: WriteTx, encounters: readonly Encounter[], ids: Ids, now: Date): Promise<void> =>
  appendRows(tx, encountersRecorded, encounters.map(coarseFactsOf), {
    ids,
    at: now,
    aggregateOf: ({ encounterId, version }) => ({ id: encounterId, version }),
    dataOf: (rows) => ({ encounters: rows }),
  });

const coarseFactsOf = ({ id, version, facts, retracted }: Encounter): RecordedEncounter => ({
  encounterId: id,
  version,
  customerId: facts.customerId,
  at: facts.at.toISOString(),
  channel: facts.channel,
  serviceId: facts.serviceId,
  providerId: facts.providerId,
  quantity: facts.quantity,
  retracted,
});
