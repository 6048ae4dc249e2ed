import {
  contains,
  type DateInterval,
  DomainError,
  type Field,
  isOrdered,
  type LocalizedText,
  type SegmentCode,
} from '@nelikentta/framework';

/** Who steers by a target (framework.md §8). */
export const managementLevels = ['strategic', 'tactical', 'operative'] as const;
export type ManagementLevel = (typeof managementLevels)[number];

/** What a target does to another field. */
export const balanceEffects = ['furthers', 'neutral', 'hinders'] as const;
export type BalanceEffect = (typeof balanceEffects)[number];

/** Everything that is decided of a target (framework.md §6). */
export interface TargetFacts {
  readonly field: Field;
  /** Basic segments that the change is for; none means all customers. */
  readonly segments: readonly SegmentCode[];
  /** The group in words, where the basic segments are not accurate enough for this target. */
  readonly ownSegment: LocalizedText | null;
  /** The change aimed at. */
  readonly change: LocalizedText;
  readonly indicatorId: string;
  /** Levels in the indicator's unit; of a share, 0…1. */
  readonly baseline: number;
  readonly aimed: number;
  /** From the baseline's day to the first day after the aimed date. */
  readonly period: DateInterval & { readonly to: string };
  /** More than 0; within a field at most 100 on any day. */
  readonly weight: number;
  /** Role or unit that answers for it. */
  readonly owner: string;
  readonly managementLevel: ManagementLevel;
  /** Services by which it is furthered. */
  readonly serviceIds: readonly string[];
  /** Competences that it needs. */
  readonly competenceIds: readonly string[];
  readonly budgetCents: number | null;
  /** Its balance with the other fields. */
  readonly balance: readonly { readonly field: Field; readonly effect: BalanceEffect; readonly note?: string | undefined }[];
}

export interface Target extends TargetFacts {
  readonly id: string;
  readonly version: number;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBecause: string | null;
}

/** The weight of a target of the field and the days that it weighs on. */
export interface Weight {
  readonly period: DateInterval;
  readonly weight: number;
}

/**
 * The facts of a target, checked. Throws `interval-not-ordered`, `aimed-equals-baseline`, `share-out-of-range` and
 * `weights-over-hundred`.
 *
 * @param indicatorKind what the indicator is observed as
 * @param others the other targets of the field that are not withdrawn
 */
export function targetOf(facts: TargetFacts, indicatorKind: 'share' | 'value', others: readonly Weight[]): TargetFacts {
  const { baseline, aimed, period } = facts;
  if (!isOrdered(period))
    throw new DomainError('interval-not-ordered', 'The period of a target ends after it starts.', { period: period.to });
  if (baseline === aimed)
    throw new DomainError('aimed-equals-baseline', 'A target aims at a change: the aimed value differs from the baseline.');
  const outside = indicatorKind === 'share' && [baseline, aimed].some((level) => level < 0 || level > 1);
  if (outside) throw new DomainError('share-out-of-range', 'Levels of a share are given from 0 to 1: 60 % is 0.6.');
  const heaviest = heaviestDay(facts, others);
  if (heaviest > 100)
    throw new DomainError('weights-over-hundred', 'The weights of the targets of a field sum to at most 100 on any day.', {
      sum: String(Math.round(heaviest * 1e6) / 1e6),
    });
  return facts;
}

// Weights rise only on a day when some target begins, so these days and the new target's first are all there are to look at.
function heaviestDay(
  { period, weight }: Weight & { readonly period: { readonly to: string } },
  others: readonly Weight[],
): number {
  const days = [period.from, ...others.map((other) => other.period.from)].filter(
    (day) => period.from <= day && day < period.to,
  );
  const sums = days.map((day) =>
    others.filter((other) => weighsOn(other, day)).reduce((sum, other) => sum + other.weight, weight),
  );
  return Math.max(...sums);
}

const weighsOn = ({ period }: Weight, day: string): boolean => contains(period, day);

/** The target given up, with the reason. Throws `target-withdrawn` when it was before. */
export function withdrawn(target: Target, because: string, at: Date): Target {
  requireOpen(target);
  return { ...target, version: target.version + 1, withdrawnAt: at, withdrawnBecause: because };
}

/** Throws `target-withdrawn`: what was given up is left as it was. */
export function requireOpen({ withdrawnAt }: Target): void {
  if (withdrawnAt) throw new DomainError('target-withdrawn', 'This target was withdrawn; set a new one instead.');
}
