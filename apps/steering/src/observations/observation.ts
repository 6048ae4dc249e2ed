import { addDays, type DateInterval, DomainError, isOrdered, type SegmentCode } from '@nelikentta/framework';

/** Only approved observations count (measures.md §1). */
export const observationStatuses = ['draft', 'approved', 'withdrawn'] as const;
export type ObservationStatus = (typeof observationStatuses)[number];

/** What was observed of an indicator: of a share its sample, of a value one number and the interval that its source states. */
export interface ObservationFacts {
  readonly indicatorId: string;
  /** Null: all customers. */
  readonly segment: SegmentCode | null;
  readonly period: DateInterval & { readonly to: string };
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Where the figure comes from, in words. */
  readonly source: string | null;
}

export interface Observation extends ObservationFacts {
  readonly id: string;
  readonly version: number;
  readonly status: ObservationStatus;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly withdrawnBecause: string | null;
}

/**
 * The facts of an observation, checked. Throws `interval-not-ordered`, `observation-in-the-future`, `observation-of-another-kind`
 * and `share-out-of-range`.
 *
 * @param indicatorKind what the indicator is observed as
 * @param today the municipality's calendar day
 */
export function observationOf(facts: ObservationFacts, indicatorKind: 'share' | 'value', today: string): ObservationFacts {
  if (!isOrdered(facts.period))
    throw new DomainError('interval-not-ordered', 'The observed period ends after it starts.', { period: facts.period.to });
  if (facts.period.to > addDays(today, 1))
    throw new DomainError('observation-in-the-future', 'A period is observed once it has ended; today may be its last day.');
  if (indicatorKind === 'share') requireShare(facts);
  else requireValue(facts);
  return facts;
}

function requireShare({ numerator, denominator, value, low, high }: ObservationFacts): void {
  if (numerator === null || denominator === null || value !== null || low !== null || high !== null)
    throw new DomainError(
      'observation-of-another-kind',
      'This indicator is a share: give a numerator and a denominator, and nothing else.',
    );
  if (denominator <= 0 || numerator < 0 || numerator > denominator)
    throw new DomainError('share-out-of-range', 'The numerator is from 0 to the denominator, and the denominator is above 0.');
}

function requireValue({ numerator, denominator, value, low, high }: ObservationFacts): void {
  if (value === null || numerator !== null || denominator !== null)
    throw new DomainError(
      'observation-of-another-kind',
      'This indicator is a value: give the value, and no numerator or denominator.',
    );
  const [from, to] = [low ?? value, high ?? value];
  if ((low === null) !== (high === null) || from > value || to < value)
    throw new DomainError('observation-of-another-kind', 'An interval has both ends, and the value lies between them.');
}

/** The draft approved: from now on it counts. Throws `observation-not-a-draft`. */
export function approved(observation: Observation, by: string, at: Date): Observation {
  requireDraft(observation);
  return { ...observation, version: observation.version + 1, status: 'approved', approvedBy: by, approvedAt: at };
}

/** The observation taken back: it counts no more. Throws `observation-withdrawn` when it was before. */
export function takenBack(observation: Observation, because: string): Observation {
  if (observation.status === 'withdrawn')
    throw new DomainError('observation-withdrawn', 'This observation was withdrawn already.');
  return { ...observation, version: observation.version + 1, status: 'withdrawn', withdrawnBecause: because };
}

/** Throws `observation-not-a-draft`: what was approved is corrected by withdrawing it and recording another. */
export function requireDraft({ status }: Observation): void {
  if (status !== 'draft')
    throw new DomainError('observation-not-a-draft', `This observation is ${status}, no draft any more.`, { status });
}
