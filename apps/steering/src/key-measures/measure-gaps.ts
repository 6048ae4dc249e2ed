import { Injectable } from '@nestjs/common';
import { addMonths, type Field, type LocalizedText } from '@nelikentta/framework';
import { Database, type ReadTx, type Scope } from '@nelikentta/persistence';
import type { SatisfactionCounts } from './measures/customer-experience.js';
import type { Figure } from './measures/figure.js';
import { gapChange, type GapFinding, gapOf } from './measures/gap.js';
import type { Period } from './measures/sums.js';

/** A gap in one segment, or over all. */
export interface MeasuredGap {
  /** Null: all customers, anonymous ones included. */
  readonly segment: string | null;
  readonly gap: Figure;
  readonly finding: GapFinding | null;
  /** Change from the same days a year before; null where either is withheld. */
  readonly change: Figure | null;
  /** Whether it is surely wider than a year before, below the promise: a finding for steering. */
  readonly widening: boolean | null;
}

export interface ServiceGaps {
  readonly serviceId: string;
  readonly names: LocalizedText;
  readonly field: Field;
  readonly promisedCsat: number;
  readonly gaps: readonly MeasuredGap[];
}

type Promised = Omit<ServiceGaps, 'gaps'>;
type Answers = ReadonlyMap<string, SatisfactionCounts>;

/** The map of gaps between what services promised and what their customers experienced (framework.md §5). */
@Injectable()
export class MeasureGaps {
  constructor(private readonly database: Database) {}

  /** Services that state a promise, by id; with each, its gap over all and in each segment that answered. */
  execute(scope: Scope, period: Period, afterId: string | null, limit: number): Promise<ServiceGaps[]> {
    const yearBefore = { from: addMonths(period.from, -12), to: addMonths(period.to, -12) };
    return this.database.read(scope, async (tx) => {
      const services = await promisedAfter(tx, afterId, limit);
      const ids = services.map(({ serviceId }) => serviceId);
      const now = await answersOf(tx, ids, period);
      const earlier = await answersOf(tx, ids, yearBefore);
      return services.map((service) => ({ ...service, gaps: gapsOf(service, now, earlier) }));
    });
  }
}

function gapsOf({ serviceId, promisedCsat }: Promised, now: Answers, earlier: Answers): MeasuredGap[] {
  const prefix = `${serviceId} `;
  const segments = [...now.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  return ['', ...segments.filter((segment) => segment !== '').sort()].map((segment) => {
    const { gap, finding } = gapOf(promisedCsat, now.get(prefix + segment) ?? none);
    const change = gapChange(gap, gapOf(promisedCsat, earlier.get(prefix + segment) ?? none).gap);
    const widening = change === null ? null : finding === 'belowPromise' && change.high !== null && change.high < 0;
    return { segment: segment === '' ? null : segment, gap, finding, change, widening };
  });
}

const none: SatisfactionCounts = { count: 0, sum: 0, sumOfSquares: 0, satisfied: 0, advocates: 0 };

function promisedAfter(tx: ReadTx, afterId: string | null, limit: number): Promise<Promised[]> {
  return tx.rows(
    `SELECT service_id AS "serviceId", names, field, promised_csat AS "promisedCsat"
       FROM service
      WHERE promised_csat IS NOT NULL AND status <> 'draft' AND ($1::uuid IS NULL OR service_id > $1)
      ORDER BY service_id LIMIT $2`,
    [afterId, limit],
  );
}

/** Answers by `<service> <segment>`; the empty segment is all of them. */
async function answersOf(tx: ReadTx, serviceIds: readonly string[], { from, to }: Period): Promise<Answers> {
  const rows = await tx.rows<SatisfactionCounts & { serviceId: string; segment: string }>(
    `SELECT service_id AS "serviceId", COALESCE(segment, '') AS segment, sum(csat_count) AS count, sum(csat_sum) AS sum,
            sum(csat_sum_of_squares) AS "sumOfSquares", sum(satisfied) AS satisfied, sum(advocates) AS advocates
       FROM service_day
      WHERE day >= $2 AND day < $3 AND service_id = ANY($1) AND csat_count > 0
      GROUP BY GROUPING SETS ((service_id), (service_id, segment))`,
    [serviceIds, from, to],
  );
  return new Map(rows.map(({ serviceId, segment, ...counts }) => [`${serviceId} ${segment}`, counts]));
}
