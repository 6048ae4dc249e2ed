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
import { Feedback } from './feedback.js';
import { feedbackTable } from './feedback.table.js';
import { saveFeedback } from './save-feedback.js';

/** A row of an import of feedback; without a customer it is anonymous. */
export const FeedbackRow = z.strictObject({
  ...sourceFields,
  ...customerFields,
  serviceId: Id,
  at: Instant,
  csat: z.number().nullable().default(null),
  nps: z.number().nullable().default(null),
  comment: freeText(4000).nullable().default(null),
});
type FeedbackRow = z.output<typeof FeedbackRow>;

/** Bulk import of feedback from a department's system. */
@Injectable()
export class ImportFeedback implements ImportKind<FeedbackRow> {
  readonly name = 'feedback';
  readonly row = FeedbackRow;
  readonly numberColumns = ['csat', 'nps'];

  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async merge(tx: WriteTx, rows: readonly NumberedRow<FeedbackRow>[]): Promise<MergedBatch> {
    const now = this.clock.now();
    const news = await findNews(tx, rows, feedbackTable.toldBefore);
    const customers = await resolveCustomers(tx, news.rows);
    const services = await findServices(
      tx,
      news.rows.map(({ row }) => row.serviceId),
    );
    const decided = decideRows(news.rows, await feedbackTable.lockOf(tx, news.retold), {
      create: (row) => {
        const customerId = customers.of(row);
        requireKnown(services, row.serviceId);
        return Feedback.give(this.ids.next(), { customerId, ...answersOf(row) }, now);
      },
      correct: (feedback, row) => {
        if (customers.of(row) !== feedback.facts.customerId)
          throw new DomainError('source-id-taken', 'This source id is of feedback of another customer.', { field: 'sourceId' });
        requireKnown(services, row.serviceId);
        return feedback.corrected(answersOf(row), now);
      },
    });
    await saveFeedback(tx, decided, { ids: this.ids, now });
    const { created, corrected, heard, repeated, refused } = decided;
    return { created: created.length, changed: corrected.length, unchanged: news.repeated + heard.length + repeated, refused };
  }
}

const answersOf = ({ serviceId, at, csat, nps, comment }: FeedbackRow) => ({ serviceId, at, csat, nps, comment });
