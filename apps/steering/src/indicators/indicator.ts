import type { LocalizedText } from '@nelikentta/framework';

/** A share is observed as numerator and denominator, its levels are 0…1; a value is observed as one number in the unit. */
export const indicatorKinds = ['share', 'value'] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/** What a city says about itself with one number: by it a target is set and followed (framework.md §6). */
export interface Indicator {
  readonly id: string;
  readonly version: number;
  /** Short and stable, unique in the municipality. */
  readonly code: string;
  readonly names: LocalizedText;
  readonly description: LocalizedText | null;
  readonly kind: IndicatorKind;
  readonly unit: string;
}
