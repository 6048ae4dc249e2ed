import { Injectable } from '@nestjs/common';
import { channels, DomainError } from '@nelikentta/framework';
import { Id, Instant } from '@nelikentta/http';
import { Clock, Ids, type WriteTx } from '@nelikentta/persistence';
import { z } from 'zod';
import { decideRows } from '../imports/decide-rows.js';
import { findNews } from '../imports/find-news.js';
import type { ImportKind, MergedBatch, NumberedRow } from '../imports/import-kind.js';
import { customerFields, resolveCustomers, sourceFields } from '../imports/resolve-customers.js';
import { findServices } from '../service-references/find-services.js';
import { Encounter, type EncounterFacts } from './encounter.js';
import { encounterTable } from './encounter.table.js';
import { saveEncounters } from './save-encounters.js';

/** A row of an import of encounters; one with a quantity is a use. */
export const EncounterRow = z.strictObject({
  ...sourceFields,
  ...customerFields,
  at: Instant,
  channel: z.enum(channels),
  serviceId: Id.nullable().default(null),
  providerId: Id.nullable().default(null),
  quantity: z.number().nullable().default(null),
});
type EncounterRow = z.output<typeof EncounterRow>;

/** Bulk import of encounters from a department's system. */
@Injectable()
export class ImportEncounters implements ImportKind<EncounterRow> {
  readonly name = 'encounters';
  readonly row = EncounterRow;
  readonly numberColumns = ['quantity'];

  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async merge(tx: WriteTx, rows: readonly NumberedRow<EncounterRow>[]): Promise<MergedBatch> {
    const now = this.clock.now();
    const news = await findNews(tx, rows, encounterTable.toldBefore);
    const customers = await resolveCustomers(tx, news.rows);
    const services = await findServices(
      tx,
      news.rows.map(({ row }) => row.serviceId),
    );
    const known = await encounterTable.lockOf(tx, news.retold);
    const circumstances = ({ serviceId }: EncounterRow) => ({ now, service: services.get(serviceId ?? '') });
    const decided = decideRows(news.rows, known, {
      create: (row) => Encounter.record(this.ids.next(), factsOf(row, customers.needed(row)), circumstances(row)),
      correct: (encounter, row) => {
        const { customerId, ...changes } = factsOf(row, customers.needed(row));
        if (customerId !== encounter.facts.customerId)
          throw new DomainError('source-id-taken', 'This source id is of an encounter of another customer.', {
            field: 'sourceId',
          });
        return encounter.corrected(changes, circumstances(row));
      },
    });
    await saveEncounters(tx, decided, { ids: this.ids, now });
    const { created, corrected, heard, repeated, refused } = decided;
    return { created: created.length, changed: corrected.length, unchanged: news.repeated + heard.length + repeated, refused };
  }
}

const factsOf = ({ at, channel, serviceId, providerId, quantity }: EncounterRow, customerId: string): EncounterFacts => ({
  customerId,
  at,
  channel,
  serviceId,
  providerId,
  quantity,
});
