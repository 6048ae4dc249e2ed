import { encountersRecorded, type RecordedEncounter } from '@nelikentta/contracts';
import { appendRows, states } from '@nelikentta/messaging';
import type { Ids, WriteTx } from '@nelikentta/persistence';
import type { Encounter } from './encounter.js';
import { encounterTable } from './encounter.table.js';

/** Lets the other services know how encounters now stand. */
export const publishEncounters = (tx: WriteTx, encounters: readonly Encounter[], ids: Ids, now: Date): Promise<void> =>
  appendRows(tx, encountersRecorded, encounters.map(coarseFactsOf), {
    ids,
    at: now,
    aggregateOf: ({ encounterId, version }) => ({ id: encounterId, version }),
    dataOf: (rows) => ({ encounters: rows }),
  });

/** The same of all encounters, for whoever has lost it or comes later. */
export const statesEncounters = states(encountersRecorded, {
  read: async (tx, after, limit) => (await encounterTable.readAfter(tx, after?.[0], limit)).map(coarseFactsOf),
  dataOf: (encounters) => ({ encounters }),
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
