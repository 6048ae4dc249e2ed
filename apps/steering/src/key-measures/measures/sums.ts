/** What figures are told apart by. */
export const dimensions = ['field', 'service', 'segment', 'whole'] as const;
export type Dimension = (typeof dimensions)[number];

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
