import { Injectable } from '@nestjs/common';
import { DomainError } from '@nelikentta/framework';
import { freeText, Id, Instant } from '@nelikentta/http';
import { Clock, Ids, type WriteTx } from '@nelikentta/persistence';
import { z } from 'zod';
import { decideRows } from '../imports/decide-rows.js';
import { findNews } from '../imports/find-news.js';
import type { ImportKind, MergedBatch, NumberedRow } from '../imports/import-kind.js';
import { customerFields, resolveCustomers, sourceFields } from '../imports/resolve-customers.js';
import { findServices, requireKnown } from '../service-references/find-services.js';
import { needingTable } from './needing.table.js';
import { Needing } from './needing.js';
import { saveNeedingsAsTold, type ToldNeeding } from './save-needings-as-told.js';
import { lockSourcedNeeds } from './service-need.table.js';
import { outcomes } from './service-need.js';
import { needsAsTold } from './told-needs.js';

const ServiceNeedOfRow = z.strictObject({
  serviceId: Id.nullable().default(null),
  serviceClass: z.string().min(1).max(300).nullable().default(null),
  openedAt: Instant,
  closedAt: Instant.nullable().default(null),
  outcome: z.enum(outcomes).nullable().default(null),
  reason: freeText(500).nullable().default(null),
});

/** A row of an import of needings, with all the service needs that its system identified. */
export const NeedingRow = z.strictObject({
  ...sourceFields,
  ...customerFields,
  at: Instant,
  words: freeText(4000),
  lifeSituation: freeText(500).nullable().default(null),
  serviceNeeds: z.array(ServiceNeedOfRow).max(50).default([]),
});
type NeedingRow = z.output<typeof NeedingRow>;

/** Bulk import of needings from a department's system. */
@Injectable()
export class ImportNeedings implements ImportKind<NeedingRow> {
  readonly name = 'needings';
  readonly row = NeedingRow;
  readonly numberColumns = [];

  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async merge(tx: WriteTx, rows: readonly NumberedRow<NeedingRow>[]): Promise<MergedBatch> {
    const now = this.clock.now();
    const news = await findNews(tx, rows, needingTable.toldBefore);
    const customers = await resolveCustomers(tx, news.rows);
    const services = await findServices(
      tx,
      news.rows.flatMap(({ row }) => row.serviceNeeds.map(({ serviceId }) => serviceId)),
    );
    const needsTold = ({ id, facts }: Needing, known: ToldNeeding['needs'], { serviceNeeds }: NeedingRow) =>
      needsAsTold(known, serviceNeeds, {
        needingId: id,
        customerId: facts.customerId,
        now,
        nextId: () => this.ids.next(),
        requireService: (serviceId) => {
          requireKnown(services, serviceId);
        },
      });
    const decided = decideRows(news.rows, await this.known(tx, news.retold), {
      create: (row): ToldNeeding => {
        const { at, words, lifeSituation } = row;
        const facts = { customerId: customers.needed(row), at, words, lifeSituation, encounterId: null };
        const needing = Needing.state(this.ids.next(), facts, now);
        return { needing, needs: needsTold(needing, [], row) };
      },
      correct: (known, row) => {
        requireSameCustomer(known.needing, customers.needed(row));
        const { at, words, lifeSituation } = row;
        const needing = known.needing.corrected({ at, words, lifeSituation }, now);
        const needs = needsTold(needing, known.needs, row);
        const isNews = needing !== known.needing || needs.some((need) => !known.needs.includes(need));
        return isNews ? { needing, needs } : known;
      },
    });
    await saveNeedingsAsTold(tx, decided, { ids: this.ids, now });
    const { created, corrected, heard, repeated, refused } = decided;
    return { created: created.length, changed: corrected.length, unchanged: news.repeated + heard.length + repeated, refused };
  }

  /** What the rows' sources told of before: needings, and those of their service needs that the sources told of. */
  private async known(tx: WriteTx, rows: readonly NeedingRow[]) {
    const known = await needingTable.lockOf(tx, rows);
    if (known.length === 0) return [];
    const needsOf = await lockSourcedNeeds(
      tx,
      known.map(({ model }) => model.id),
    );
    return known.map((each) => ({ ...each, model: { needing: each.model, needs: needsOf.get(each.model.id) ?? [] } }));
  }
}

function requireSameCustomer({ facts }: Needing, customerId: string): void {
  if (facts.customerId !== customerId)
    throw new DomainError('source-id-taken', 'This source id is of a needing of another customer.', { field: 'sourceId' });
}
