/** What figures may be told apart by. */
export type LastingDimension = 'field' | 'service' | 'segment';
export type Dimension = LastingDimension | 'month';

/** Each way in which figures are told apart: by one thing, by several at once, or not at all. */
export const divisions = [
  'field',
  'service',
  'segment',
  'month',
  'field,segment',
  'field,month',
  'segment,month',
  'field,segment,month',
  'whole',
] as const;
export type Division = (typeof divisions)[number];

/** The dimensions of a division, in the order of its name; none for the whole. */
export function dimensionsOf(division: Division): readonly Dimension[] {
  return division === 'whole' ? [] : (division.split(',') as Dimension[]);
}

/** The dimensions of what lasts longer than a month. */
export function lasting(dimensions: readonly Dimension[]): readonly LastingDimension[] {
  return dimensions.filter((dimension): dimension is LastingDimension => dimension !== 'month');
}

/** The key of one part of a division, such as `basicServices,2026-03`. */
export function keyOf(values: readonly string[]): string {
  return values.length === 0 ? 'whole' : values.join(',');
}

/** Calendar days of the municipality, `to` not included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Everything that happened in a period, added up. Money in integer cents. */
export interface Sums {
  readonly uses: number;
  readonly quantity: number;
  readonly costCents: number;
  /** Uses for which no unit cost was valid. */
  readonly uncostedUses: number;
  readonly csatCount: number;
  readonly csatSum: number;
  readonly csatSumOfSquares: number;
  readonly satisfied: number;
  readonly advocates: number;
  readonly npsCount: number;
  readonly promoters: number;
  readonly detractors: number;
  readonly needsAnswered: number;
  readonly needsPartly: number;
  readonly needsNotAnswered: number;
  readonly needsLapsed: number;
}

export const nothing: Sums = {
  uses: 0,
  quantity: 0,
  costCents: 0,
  uncostedUses: 0,
  csatCount: 0,
  csatSum: 0,
  csatSumOfSquares: 0,
  satisfied: 0,
  advocates: 0,
  npsCount: 0,
  promoters: 0,
  detractors: 0,
  needsAnswered: 0,
  needsPartly: 0,
  needsNotAnswered: 0,
  needsLapsed: 0,
};
