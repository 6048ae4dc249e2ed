import { randomUUID } from 'node:crypto';
import { encountersRecorded } from '@nelikentta/contracts';
import type { Envelope } from '@nelikentta/messaging';
import type pg from 'pg';
import { measuredAt, municipality } from '../service-at-work.js';

/** Whom encounters are with, and about what: known to whoever is to apply them. */
export interface Known {
  readonly customers: readonly string[];
  readonly services: readonly string[];
}

export async function knownIn(segmentation: pg.Client): Promise<Known> {
  const idsOf = async (column: string, table: string) => {
    const { rows } = await segmentation.query<{ id: string }>(
      `SELECT ${column} AS id FROM ${table} ORDER BY md5(${column}::text) LIMIT 2000`,
    );
    return rows.map(({ id }) => id);
  };
  return { customers: await idsOf('customer_id', 'customer_fact'), services: await idsOf('service_id', 'service_fact') };
}

/** What a message about one encounter says. */
export const oneEncounter = ({ customers, services }: Known, n: number) => ({
  encounters: [
    {
      encounterId: randomUUID(),
      version: 1,
      customerId: customers[n % customers.length] ?? randomUUID(),
      at: measuredAt,
      channel: 'inPerson' as const,
      serviceId: services[n % services.length] ?? null,
      providerId: null,
      quantity: 1,
      retracted: false,
    },
  ],
});

/** So many messages as the registry sends them, each of one encounter. */
export const encounterMessages = (known: Known, many: number): Envelope[] =>
  Array.from({ length: many }, (_, n) => {
    const data = oneEncounter(known, n);
    return {
      specversion: '1.0',
      id: randomUUID(),
      type: encountersRecorded.type,
      source: `/${encountersRecorded.owner}`,
      subject: data.encounters[0]?.encounterId ?? '',
      time: measuredAt,
      datacontenttype: 'application/json',
      municipality,
      aggregateversion: 1,
      data,
    };
  });

const atOnce = 500;

/** Pieces of a batch, as many messages as a relay takes at once. */
export const inPieces = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / atOnce) }, (_, piece) => items.slice(piece * atOnce, (piece + 1) * atOnce));
