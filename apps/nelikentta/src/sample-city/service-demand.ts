/** How uses of a kind of service spread over the year. */
export type Rhythm = 'even' | 'monthly' | 'schoolYear' | 'winter' | 'summer' | 'termStart';

/** Who uses services of a class, and how. Shares are of those of the age, over the whole period. */
export interface Demand {
  readonly ages: readonly [from: number, to: number];
  readonly people: number;
  readonly organisations: number;
  readonly usesAYear: number;
  readonly rhythm: Rhythm;
  /** In how many units one use is counted, at most. */
  readonly units: number;
  readonly centsPerUnit: number;
  /** Served mostly: in person, or by telephone and on the web. */
  readonly mostly: 'inPerson' | 'remote';
}

type Row = readonly [
  serviceClass: string,
  ages: readonly [number, number],
  people: number,
  organisations: number,
  usesAYear: number,
  rhythm: Rhythm,
  units: number,
  centsPerUnit: number,
  mostly: Demand['mostly'],
];

/**
 * Demand by PTV service class; the longest matching notation wins (`P3.4` before `P3`). The order of size follows what is generally known
 * of municipal services; the figures are the sample city's own.
 */
const table: readonly Row[] = [
  ['P1', [18, 100], 0.03, 0, 0.8, 'even', 1, 14_000, 'remote'],
  ['P2', [25, 75], 0.03, 0.12, 0.8, 'summer', 1, 21_000, 'remote'],
  ['P2.5', [25, 65], 0, 0.18, 0.9, 'even', 1, 24_000, 'inPerson'],
  ['P3', [20, 45], 0.05, 0, 1.5, 'even', 1, 9_500, 'inPerson'],
  ['P3.4', [1, 6], 0.75, 0, 12, 'monthly', 20, 5_200, 'inPerson'],
  ['P3.8', [0, 17], 0.04, 0, 4, 'even', 2, 18_000, 'inPerson'],
  ['P4', [18, 100], 0.05, 0.01, 2, 'even', 1, 8_800, 'inPerson'],
  ['P4.1', [70, 100], 0.06, 0, 12, 'monthly', 30, 13_500, 'inPerson'],
  ['P4.2', [72, 100], 0.16, 0, 6, 'winter', 2, 6_400, 'inPerson'],
  ['P4.3', [75, 100], 0.22, 0, 12, 'monthly', 24, 4_100, 'inPerson'],
  ['P4.8', [20, 63], 0.04, 0, 3, 'even', 3, 7_500, 'inPerson'],
  ['P4.13', [16, 100], 0.09, 0, 1.2, 'even', 1, 5_200, 'remote'],
  ['P5', [0, 100], 0.06, 0, 1.4, 'even', 1, 9_000, 'inPerson'],
  ['P5.1', [0, 100], 0.42, 0, 1.3, 'winter', 1, 11_500, 'inPerson'],
  ['P5.2', [0, 3], 0.75, 0, 3, 'even', 1, 9_800, 'inPerson'],
  ['P5.3', [0, 100], 0.18, 0, 0.8, 'winter', 1, 3_200, 'inPerson'],
  ['P5.4', [20, 100], 0.24, 0, 1.1, 'even', 2, 4_600, 'inPerson'],
  ['P5.5', [0, 100], 0.11, 0, 0.9, 'winter', 1, 23_000, 'inPerson'],
  ['P5.7', [14, 80], 0.05, 0, 3, 'winter', 1, 12_600, 'inPerson'],
  ['P5.9', [7, 20], 0.4, 0, 1.2, 'schoolYear', 1, 7_200, 'inPerson'],
  ['P5.10', [3, 100], 0.34, 0, 1.1, 'even', 1, 8_700, 'inPerson'],
  ['P5.12', [18, 68], 0.03, 0.1, 1.2, 'even', 1, 9_000, 'inPerson'],
  ['P5.13', [40, 100], 0.06, 0, 3, 'even', 1, 8_300, 'inPerson'],
  ['P5.14', [72, 100], 0.09, 0, 12, 'monthly', 10, 5_300, 'inPerson'],
  ['P6', [16, 60], 0.03, 0.05, 1.5, 'termStart', 4, 6_500, 'inPerson'],
  ['P6.1', [6, 6], 0.95, 0, 10, 'monthly', 19, 4_800, 'inPerson'],
  ['P6.2', [7, 15], 0.99, 0, 10, 'monthly', 20, 5_100, 'inPerson'],
  ['P6.3', [7, 9], 0.4, 0, 10, 'monthly', 18, 1_900, 'inPerson'],
  ['P6.6', [16, 22], 0.32, 0, 9, 'monthly', 20, 5_600, 'inPerson'],
  ['P6.8', [16, 18], 0.5, 0, 9, 'monthly', 20, 4_900, 'inPerson'],
  ['P8', [18, 80], 0.03, 0.05, 0.8, 'even', 1, 2_600, 'remote'],
  ['P10', [17, 63], 0.05, 0.02, 2, 'even', 1, 6_800, 'inPerson'],
  ['P11', [20, 64], 0.01, 0.22, 1.2, 'termStart', 1, 15_500, 'inPerson'],
  ['P12', [25, 64], 0, 0.08, 1.1, 'termStart', 2, 9_500, 'inPerson'],
  ['P14', [25, 64], 0, 0.05, 0.9, 'even', 1, 7_500, 'remote'],
  ['P15', [20, 70], 0.02, 0.07, 1.1, 'even', 1, 8_200, 'remote'],
  ['P16', [18, 85], 0.06, 0.05, 0.9, 'winter', 1, 3_900, 'remote'],
  ['P19', [25, 85], 0.03, 0.12, 0.6, 'even', 1, 12_000, 'inPerson'],
  ['P23', [25, 80], 0.03, 0.12, 0.8, 'summer', 1, 11_000, 'remote'],
  ['P24', [20, 75], 0.03, 0.04, 0.8, 'summer', 1, 7_600, 'inPerson'],
  ['P25.1', [4, 95], 0.42, 0, 2.2, 'winter', 2, 420, 'inPerson'],
  ['P25', [7, 85], 0.12, 0.12, 2, 'winter', 1, 1_900, 'inPerson'],
  ['P25.7', [6, 80], 0.11, 0, 2, 'termStart', 4, 2_300, 'inPerson'],
  ['P27', [5, 85], 0.24, 0.2, 2, 'winter', 1, 780, 'inPerson'],
];

const rest: Demand = demandFrom(['', [18, 90], 0.02, 0.03, 0.8, 'even', 1, 6_000, 'remote']);
const demands = new Map(table.map((row) => [row[0], demandFrom(row)]));

function demandFrom([, ages, people, organisations, usesAYear, rhythm, units, centsPerUnit, mostly]: Row): Demand {
  return { ages, people, organisations, usesAYear, rhythm, units, centsPerUnit, mostly };
}

/** `P3.4` of `http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P3.4`. */
export const notationOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);

/** The class whose demand a service of these classes follows, and that demand. */
export function demandOf(serviceClasses: readonly string[]): { readonly key: string; readonly demand: Demand } {
  for (const notation of serviceClasses.map(notationOf)) {
    const [main = ''] = notation.split('.');
    const key = demands.has(notation) ? notation : main;
    const demand = demands.get(key);
    if (demand !== undefined) return { key, demand };
  }
  return { key: 'other', demand: rest };
}

/** Weight of each month, January first; the largest is 1. */
const monthWeights: Readonly<Record<Rhythm, readonly number[]>> = {
  even: [0.95, 0.95, 1, 1, 0.95, 0.8, 0.5, 0.85, 1, 1, 1, 0.75],
  monthly: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  schoolYear: [1, 1, 1, 1, 1, 0.1, 0, 0.7, 1, 0.9, 1, 0.7],
  winter: [1, 1, 0.95, 0.85, 0.7, 0.5, 0.4, 0.55, 0.75, 0.9, 1, 0.95],
  summer: [0.3, 0.35, 0.55, 0.85, 1, 1, 0.75, 0.9, 0.8, 0.6, 0.4, 0.25],
  termStart: [1, 0.7, 0.5, 0.4, 0.3, 0.15, 0.1, 0.9, 1, 0.7, 0.5, 0.25],
};

export const monthWeight = (rhythm: Rhythm, month: number): number => monthWeights[rhythm][month] ?? 1;
