import { AgePool, shared } from './age-pool.js';
import { localDayOf, localMinuteOf, type Day } from './calendar.js';
import type { CityData } from './city-data.js';

/** A year and a half. */
const periodDays = 548;

/** What is asked of the generator; the same request gives the same city, byte for byte. */
export interface CityRequest {
  readonly seed: number;
  readonly data: CityData;
  /** Customers in the grid when the period ends; those who died or moved during it come on top or are among the non-residents. */
  readonly customers: number;
  /** The last encounters are just before this instant. */
  readonly endsAt: Date;
}

/** How many of each kind there are, and over which days they meet the city. */
export interface CityPlan extends Omit<CityRequest, 'seed'> {
  /** Of this municipality: two cities with one seed have nothing else in common. */
  readonly seed: string;
  readonly from: Day;
  /** The local day of `endsAt`: not over yet. */
  readonly until: Day;
  /** Minutes of `until` that have passed. */
  readonly untilMinute: number;
  readonly residents: number;
  readonly movedOut: number;
  readonly visitors: number;
  readonly deceased: number;
  readonly businesses: number;
  readonly communities: number;
  readonly authorities: number;
  readonly sites: number;
}

/** Residents, moved out, visitors, businesses, communities, authorities and sites, of all customers. */
const shares = [0.78, 0.055, 0.08, 0.06, 0.02, 0.0015, 0.0035];

export function planOf(request: CityRequest): CityPlan {
  const [residents = 0, movedOut = 0, visitors = 0, businesses = 0, communities = 0, authorities = 0, sites = 0] = shared(
    request.customers,
    shares,
  );
  const until = localDayOf(request.endsAt);
  const period = { from: until - periodDays, until, untilMinute: localMinuteOf(request.endsAt) };
  // About nine of a thousand residents die in a year.
  const deceased = Math.round((residents * 0.009 * periodDays) / 365);
  const seed = `${request.seed}:${request.data.municipality.code}`;
  return { ...request, seed, ...period, residents, movedOut, visitors, deceased, businesses, communities, authorities, sites };
}

/** People to be placed, each group with the ages typical of it. */
export const residentPool = ({ data, residents }: CityPlan): AgePool => AgePool.of(data.people, residents);
export const movedOutPool = ({ data, movedOut }: CityPlan): AgePool => AgePool.of(data.people, movedOut, movingWeight);
export const visitorPool = ({ data, visitors }: CityPlan): AgePool =>
  AgePool.of(data.people, visitors, (age) => (age < 17 ? 0.1 : age < 68 ? 1 : 0.4));
/** Mortality doubles about every eight years of age. */
export const deceasedPool = ({ data, deceased }: CityPlan): AgePool =>
  AgePool.of(data.people, deceased, (age) => 2 ** (age / 8));

/** How much likelier an age is to move than the middle-aged. */
export const movingWeight = (age: number): number => (age < 7 ? 1.6 : age < 18 ? 1 : age < 35 ? 3.5 : age < 50 ? 1.2 : 0.5);
