import { DomainError, type Segment } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';

/** Instants `[from, to)` in a segment; null is without end to that side. */
export interface SegmentInterval extends Segment {
  readonly from: Date | null;
  readonly to: Date | null;
}

/** What is known now of a customer's segments, and what was answered before it was corrected. */
export interface SegmentHistory {
  readonly customerId: string;
  /** Past, present and to come if nothing new happens; earliest first. */
  readonly intervals: readonly SegmentInterval[];
  /** Answers about the past that no longer hold, and until when they were given; latest first. */
  readonly corrections: readonly (SegmentInterval & { readonly correctedAt: Date })[];
}

const columns = `lower(during) AS "from", upper(during) AS "to", actor_level AS "actorLevel", customer_group AS "customerGroup"`;
const intervals = `SELECT ${columns} FROM membership WHERE municipality = $1 AND customer_id = $2 ORDER BY during`;
const corrections = `
  SELECT corrected_at AS "correctedAt", ${columns}
    FROM membership_correction WHERE municipality = $1 AND customer_id = $2 ORDER BY corrected_at DESC, during`;

/** Throws `customer-not-in-grid` when the customer never was in the grid. */
export async function segmentHistoryOf(tx: ReadTx, customerId: string): Promise<SegmentHistory> {
  const asked = [tx.scope.municipality, customerId];
  const present = await tx.rows<SegmentInterval>(intervals, asked);
  const corrected = await tx.rows<SegmentInterval & { correctedAt: Date }>(corrections, asked);
  if (present.length + corrected.length === 0) throw new DomainError('customer-not-in-grid', 'No such customer is known.');
  return { customerId, intervals: present, corrections: corrected };
}
