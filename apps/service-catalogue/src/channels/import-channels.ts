import type { Clock, Ids, WriteTx } from '@nelikentta/persistence';
import { editsKept, idsBySource, type ImportedTable, mergeImported } from '../merge-imported.js';
import type { ChannelContent } from './channel.js';
import { channelDetails, type ChannelDetails, type ChannelKind } from './channel-details.js';

export type { Address, ChannelDetails, ChannelKind, OpeningHours, Phone, WebPage } from './channel-details.js';

/** A channel of another system; the organisation is of the catalogue. */
export interface ImportedChannel extends Omit<ChannelContent, 'details'> {
  readonly sourceId: string;
  readonly kind: ChannelKind;
  readonly organizationId: string;
  readonly details: Partial<ChannelDetails>;
}

export interface ImportedConnection {
  readonly serviceId: string;
  readonly channelId: string;
}

const table: ImportedTable = { table: 'channel', columns: { kind: 'text', organization_id: 'uuid' }, fixed: ['kind'] };

/** Brings channels in; gives their ids by their ids in the source. */
export async function importChannels(
  tx: WriteTx,
  { clock, ids }: { readonly clock: Clock; readonly ids: Ids },
  system: string,
  channels: readonly ImportedChannel[],
) {
  const idOf = await idsBySource(
    tx,
    table,
    system,
    channels.map(({ sourceId }) => sourceId),
    () => ids.next(),
  );
  const rows = channels.map(({ sourceId, kind, organizationId, names, summaries, descriptions, languages, details }) => ({
    id: idOf.get(sourceId) ?? '',
    sourceId,
    content: { names, summaries, descriptions, languages, details: channelDetails(details) } satisfies ChannelContent,
    columns: { kind, organization_id: organizationId },
  }));
  const kept = await editsKept(tx, table, system, rows);
  const merged = await mergeImported(tx, table, { system, at: clock.now() }, rows);
  return { ids: idOf, read: rows.length, merged, kept };
}

/** Connects services to channels; connections that are there, or that people have ended, stay as they are. Gives how many are new. */
export async function importConnections(
  tx: WriteTx,
  { clock }: { readonly clock: Clock },
  connections: readonly ImportedConnection[],
) {
  const added = await tx.rows(
    `INSERT INTO connection (municipality, service_id, channel_id, at)
     SELECT $1, service_id, channel_id, $4
       FROM unnest($2::uuid[], $3::uuid[]) AS given (service_id, channel_id)
       JOIN service ON service.municipality = $1 AND service.id = service_id AND service.status <> 'archived'
     ON CONFLICT DO NOTHING RETURNING channel_id`,
    [
      tx.scope.municipality,
      connections.map(({ serviceId }) => serviceId),
      connections.map(({ channelId }) => channelId),
      clock.now(),
    ],
  );
  return { read: connections.length, created: added.length };
}
