import { randomUUID } from 'node:crypto';
import type { ChangedCustomer, ChangedService, RecordedEncounter } from '@nelikentta/contracts';
import { actorLevels, addDays, channels, midnightOf } from '@nelikentta/framework';
import fc from 'fast-check';
import { remembered } from './remembered.js';

export const timeZone = 'Europe/Helsinki';
export const municipality = '049';

/** One version of what is known of a customer or an encounter; a later one corrects it. */
export interface Telling {
  readonly customers: readonly ChangedCustomer[];
  readonly encounters: readonly RecordedEncounter[];
}

/** A few people, their households and all that happened to them, told at first and then corrected. */
export interface History {
  readonly first: Telling;
  readonly correction: Telling;
  /** Whether the correction arrives before what it corrects. */
  readonly isTurned: boolean;
  /** Instants to ask about beside the edges, and numbers that choose among the edges. */
  readonly askedAt: readonly number[];
  readonly chosenEdges: readonly number[];
}

const shifted = remembered(addDays);
const midnight = remembered((day: string, zone: string) => midnightOf(day, zone).getTime());

const some = <T>(each: fc.Arbitrary<T>, most: number) => fc.array(each, { maxLength: most });

// Days on which calendars go wrong: leap days, the days that the clocks change, turns of the year; and days around them.
const specialDays = [
  '2023-03-26',
  '2023-10-29',
  '2024-02-28',
  '2024-02-29',
  '2024-03-31',
  '2024-10-27',
  '2025-02-28',
  '2025-03-01',
  '2025-03-30',
  '2025-10-26',
  '2026-01-01',
  '2026-02-28',
];
const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => shifted('2022-06-01', days));
const day = fc.oneof(
  anyDay,
  fc.tuple(fc.constantFrom(...specialDays), fc.integer({ min: -1, max: 1 })).map(([special, by]) => shifted(special, by)),
);
const interval = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 900 })))
  .map(([from, days]) => ({ from, to: days === null ? null : shifted(from, days) }));

const instant = fc
  .tuple(
    day,
    fc.oneof(fc.constantFrom(-1, 0, 1, 2 * 3_600_000, 3 * 3_600_000, 4 * 3_600_000), fc.integer({ min: 0, max: 86_399_999 })),
  )
  .map(([date, milliseconds]) => midnight(date, timeZone) + milliseconds);

/** The four kinds of services: countable or not, on behalf of the household or not. */
export const services: readonly ChangedService[] = [true, false].flatMap((individuallyCountable) =>
  [true, false].map((onBehalfOfHousehold) => ({
    serviceId: randomUUID(),
    version: 1,
    status: 'published' as const,
    archivedAt: null,
    names: { fi: 'Palvelu' },
    role: 'arranger' as const,
    benefit: 'immediate' as const,
    field: 'basicServices' as const,
    secondaryEffects: [],
    serviceClasses: [],
    individuallyCountable,
    onBehalfOfHousehold,
    statutory: false,
    unit: 'visit',
    promisedCsat: null,
  })),
);

const person = fc.record({
  actorLevel: fc.constantFrom(...actorLevels),
  exists: fc.option(interval, { freq: 3 }),
  residences: some(fc.tuple(interval, fc.constantFrom(municipality, municipality, '091')), 3),
  ties: some(fc.tuple(interval, fc.constantFrom('work', 'studies', 'stated')), 2),
  belonging: some(fc.tuple(interval, fc.nat({ max: 1 })), 3),
});
const encounter = fc.record({
  by: fc.nat(),
  at: instant,
  channel: fc.constantFrom(...channels),
  service: fc.option(fc.constantFrom(...services), { freq: 6 }),
  isUse: fc.boolean(),
  retracted: fc.nat({ max: 9 }).map((of) => of === 0),
});
const telling = fc.record({ people: fc.tuple(person, person, person, person), encounters: some(encounter, 8) });
type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

/** Histories of one to four people in up to two households. Ids are new each time: a customer of one history is in no other. */
export const history: fc.Arbitrary<History> = fc
  .record({
    size: fc.integer({ min: 1, max: 4 }),
    first: telling,
    second: telling,
    corrected: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    isTurned: fc.boolean(),
    askedAt: fc.array(instant, { minLength: 2, maxLength: 2 }),
    chosenEdges: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
  })
  .map(({ size, first, second, corrected, ...rest }) => {
    const names = { people: newIds(size), households: newIds(2), encounters: newIds(8) };
    const told = toldOf(first, names);
    return { first: told, correction: correctionOf(told, toldOf(second, names), corrected), ...rest };
  });

interface Names {
  readonly people: readonly string[];
  readonly households: readonly string[];
  readonly encounters: readonly string[];
}

const newIds = (count: number): string[] => Array.from({ length: count }, () => randomUUID());

const toldOf = ({ people, encounters }: Drawn<typeof telling>, names: Names): Telling => ({
  customers: names.people.map((customerId, index) => customerOf(people[index]!, customerId, names)),
  encounters: encounters.map(({ by, at, service, isUse, ...rest }, index) => ({
    ...rest,
    encounterId: names.encounters[index]!,
    version: 1,
    customerId: names.people[by % names.people.length]!,
    at: new Date(at).toISOString(),
    serviceId: service?.serviceId ?? null,
    providerId: null,
    quantity: service && isUse ? 1 : null,
  })),
});

function customerOf(
  { actorLevel, exists, residences, ties, belonging }: Drawn<typeof person>,
  customerId: string,
  names: Names,
): ChangedCustomer {
  return {
    customerId,
    version: 1,
    actorLevel,
    birthYear: null,
    language: null,
    industry: null,
    existsFrom: exists?.from ?? null,
    existsTo: exists?.to ?? null,
    residences: residences.map(([days, of]) => ({ municipality: of, postalCode: null, ...days })),
    ties: ties.map(([days, kind]) => ({ kind, ...days })),
    households: belonging.map(([days, household]) => ({ householdId: names.households[household]!, ...days })),
  };
}

/** Of some that were told, what is told of them the second time; of an encounter with nothing to tell, that there was none. Others come late. */
function correctionOf(first: Telling, second: Telling, corrected: readonly boolean[]): Telling {
  const told = first.encounters.map((each, index) => ({
    ...(second.encounters[index] ?? { ...each, retracted: true }),
    version: 2,
  }));
  return {
    customers: second.customers.filter((_, index) => corrected[index]).map((customer) => ({ ...customer, version: 2 })),
    encounters: [...told.filter((_, index) => corrected[4 + index]), ...second.encounters.slice(first.encounters.length)],
  };
}
