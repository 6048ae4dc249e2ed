import type { Field, Names, SegmentCode } from '@nelikentta/framework';
import { isoDateOf, plusYears } from './calendar.js';
import { jsonOf } from './city-data.js';
import type { CityPlan } from './city-plan.js';
import { Random } from './random.js';

/** A target of the sample city, with what was observed of its indicator and what was predicted. */
export interface SampleTarget {
  readonly key: string;
  readonly field: Field;
  readonly names: Names;
  readonly change: Names;
  readonly segments: readonly SegmentCode[];
  /** Shares, 0 … 1. */
  readonly baseline: number;
  readonly aimed: number;
  readonly weight: number;
  readonly owner: string;
  readonly managementLevel: 'strategic' | 'tactical' | 'operative';
  readonly period: { readonly from: string; readonly to: string };
  readonly budgetCents: number;
  readonly observations: readonly SampleObservation[];
  readonly prediction: {
    readonly size: number;
    readonly low: number;
    readonly high: number;
    readonly isDirect: boolean;
    readonly isImmediate: boolean;
  };
  readonly risk: Names;
}

export interface SampleObservation {
  readonly from: string;
  readonly to: string;
  readonly numerator: number;
  readonly denominator: number;
  /** The latest one of some still waits for approval. */
  readonly isApproved: boolean;
}

/** As it stands in the data; `reached` is the share of the change that has happened, null where nothing has been observed yet. */
interface Described {
  readonly field: Field;
  readonly names: Names;
  readonly segment: SegmentCode;
  readonly baseline: number;
  readonly aimed: number;
  readonly weight: number;
  readonly reached: number | null;
  readonly owner: string;
}

/** Targets for each field, their weights summing to 100; some observed for a year, some not yet. */
export function sampleTargets(plan: CityPlan): SampleTarget[] {
  const period = { from: isoDateOf(plan.from), to: isoDateOf(plusYears(plan.from, 3)) };
  return jsonOf<Described[]>('sample-targets').map(({ field, names, segment, baseline, aimed, weight, reached, owner }) => {
    const random = Random.of(plan.seed, 'target', names.en);
    const change = aimed - baseline;
    return {
      key: names.en.toLowerCase().replace(/[^a-z]+/g, '-'),
      field,
      names,
      change: {
        fi: `${names.fi}: ${percent(baseline)} %:sta ${percent(aimed)} %:iin`,
        sv: `${names.sv}: från ${percent(baseline)} % till ${percent(aimed)} %`,
        en: `${names.en}: from ${percent(baseline)} % to ${percent(aimed)} %`,
      },
      segments: [segment],
      baseline,
      aimed,
      weight,
      owner,
      managementLevel: random.pick(['strategic', 'tactical', 'operative'] as const),
      period,
      budgetCents: 1_000_000 * random.whole(20, 900),
      observations:
        reached === null ? [] : observationsOf(plan, baseline, change * reached * (0.75 + 0.5 * random.share()), random),
      prediction: {
        size: rounded(change),
        low: rounded(change * 0.4),
        high: rounded(change * 1.2),
        isDirect: random.chance(0.7),
        isImmediate: !field.startsWith('wellBeing'),
      },
      risk: {
        fi: 'Osaajia ei saada palkattua ajoissa',
        sv: 'Kunnig personal fås inte i tid',
        en: 'Skilled people cannot be hired in time',
      },
    };
  });
}

const percent = (share: number): number => Math.round(share * 100);
const rounded = (share: number): number => Math.round(share * 1000) / 1000;

/** Five quarters, nearing what has been reached; the quarter under way waits for approval. */
function observationsOf({ from, until }: CityPlan, baseline: number, reached: number, random: Random): SampleObservation[] {
  const quarter = 91;
  return Array.from({ length: 5 }, (_, index) => {
    const denominator = random.whole(180, 620);
    const level = baseline + reached * Math.min(1, (index + 1) / 4);
    const end = from + quarter * (index + 1);
    return {
      from: isoDateOf(end - quarter),
      to: isoDateOf(Math.min(end, until)),
      numerator: Math.min(denominator, Math.max(0, Math.round(denominator * level))),
      denominator,
      isApproved: index < 4,
    };
  });
}
