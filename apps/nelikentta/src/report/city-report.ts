import type { ActorLevel, CustomerGroup, Field, LocalizedText } from '@nelikentta/framework';

/** A key measure of a field: a value with its interval, or the reason why there is none. */
export type KeyMeasure =
  | {
      readonly value: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly n: number;
      readonly coverage: number | null;
    }
  | { readonly reason: string };

export const keyMeasures = ['effectiveness', 'costEffectiveness', 'customerExperience'] as const;
export type KeyMeasureName = (typeof keyMeasures)[number];

export interface FieldFigures {
  readonly services: number;
  readonly uses: number;
  readonly costCents: number;
  /** Null when the service that knows did not answer. */
  readonly customersReached: number | null;
}

export interface SegmentName {
  readonly actorLevel: ActorLevel;
  readonly customerGroup: CustomerGroup;
}

/** How many customers moved from one segment to another; null is "not a customer". */
export interface Flow {
  readonly from: SegmentName | null;
  readonly to: SegmentName | null;
  readonly customers: number;
}

export interface CompetenceGap {
  readonly competenceId: string;
  readonly names: LocalizedText;
  readonly present: number;
  readonly aimed: number;
  readonly gap: number;
}

/** The main job's result: one city at one instant. `--json` prints exactly this. */
export interface CityReport {
  readonly municipality: string;
  readonly instant: string;
  readonly customers: number;
  readonly grid: Readonly<Record<ActorLevel, Readonly<Record<CustomerGroup, number>>>>;
  readonly fields: Readonly<Record<Field, FieldFigures>>;
  readonly measures: Readonly<Record<Field, Readonly<Record<KeyMeasureName, KeyMeasure>>>>;
  readonly competenceGaps: readonly CompetenceGap[];
  readonly flows: readonly Flow[];
  readonly addresses: Readonly<Record<string, string>>;
  readonly token: string;
}
