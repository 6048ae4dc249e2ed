import { DomainError } from '@nelikentta/framework';
import type { ReadTx, WriteTx } from '@nelikentta/persistence';
import type { Channel, ChannelContent } from './channel.js';
import type { ChannelKind } from './channel-details.js';

interface Row extends Pick<Channel, 'id' | 'version' | 'kind' | 'organizationId' | 'locallyEdited'> {
  readonly content: ChannelContent;
  readonly sourceSystem: string | null;
  readonly sourceId: string | null;
}

const columns = `channel.id, channel.version, channel.kind, channel.organization_id AS "organizationId", channel.content,
  channel.source_system AS "sourceSystem", channel.source_id AS "sourceId", channel.locally_edited AS "locallyEdited"`;

const channelFrom = ({ content, sourceSystem, sourceId, ...row }: Row): Channel => ({
  ...row,
  ...content,
  source: sourceSystem === null || sourceId === null ? null : { system: sourceSystem, id: sourceId },
});

/** One channel, locked until the transaction ends when `forUpdate`. Throws `not-found`. */
export async function channelOf(tx: ReadTx, id: string, forUpdate = false): Promise<Channel> {
  const [row] = await tx.rows<Row>(
    `SELECT ${columns} FROM channel WHERE municipality = $1 AND id = $2 ${forUpdate ? 'FOR UPDATE' : ''}`,
    [tx.scope.municipality, id],
  );
  if (row === undefined) throw new DomainError('not-found', 'There is no such channel.');
  return channelFrom(row);
}

export interface ChannelSearch {
  readonly kind?: ChannelKind | undefined;
  readonly organization?: string | undefined;
}

/** Channels after an id, of a kind and of an organisation. */
export async function channelsAfter(
  tx: ReadTx,
  search: ChannelSearch,
  after: string | null,
  limit: number,
): Promise<Channel[]> {
  const rows = await tx.rows<Row>(
    `SELECT ${columns} FROM channel
      WHERE municipality = $1 AND ($2::uuid IS NULL OR id > $2) AND ($3::text IS NULL OR kind = $3)
        AND ($4::uuid IS NULL OR organization_id = $4)
      ORDER BY id LIMIT $5`,
    [tx.scope.municipality, after, search.kind ?? null, search.organization ?? null, limit],
  );
  return rows.map(channelFrom);
}

/** A channel as a service uses it. */
export type ConnectedChannel = Channel & { readonly connectionDescriptions: Channel['descriptions'] };

/** The channels that a service is connected to, by kind and name. */
export async function channelsOfService(tx: ReadTx, serviceId: string): Promise<ConnectedChannel[]> {
  const rows = await tx.rows<Row & { readonly connectionDescriptions: Channel['descriptions'] }>(
    `SELECT ${columns}, connection.descriptions AS "connectionDescriptions"
       FROM connection JOIN channel ON channel.municipality = connection.municipality AND channel.id = connection.channel_id
      WHERE connection.municipality = $1 AND connection.service_id = $2 AND connection.ended_at IS NULL
      ORDER BY channel.kind, channel.content -> 'names' ->> 'fi', channel.id`,
    [tx.scope.municipality, serviceId],
  );
  return rows.map(({ connectionDescriptions, ...row }) => ({ ...channelFrom(row), connectionDescriptions }));
}

/** Inserts a channel or writes over it. */
export async function saveChannel(tx: WriteTx, channel: Channel, at: Date): Promise<void> {
  const { id, version, kind, organizationId, source: _, locallyEdited, ...content } = channel;
  await tx.rows(
    `INSERT INTO channel (municipality, id, version, kind, organization_id, content, locally_edited, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
     ON CONFLICT (municipality, id) DO UPDATE
       SET version = excluded.version, organization_id = excluded.organization_id, content = excluded.content,
           locally_edited = excluded.locally_edited, updated_at = excluded.updated_at`,
    [tx.scope.municipality, id, version, kind, organizationId, JSON.stringify(content), locallyEdited, at],
  );
}
