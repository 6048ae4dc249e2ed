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

const id = fc.uuid({ version: 7 });
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

const customerNamed = (customerId: string, households: readonly string[]): fc.Arbitrary<ChangedCustomer> =>
  fc
    .record({
      actorLevel: fc.constantFrom(...actorLevels),
      exists: fc.option(interval, { freq: 3 }),
      residences: some(fc.tuple(interval, fc.constantFrom(municipality, municipality, '091')), 3),
      ties: some(fc.tuple(interval, fc.constantFrom('work', 'studies', 'stated')), 2),
      belonging: some(fc.tuple(interval, fc.constantFrom(...households)), 3),
    })
    .map(({ actorLevel, exists, residences, ties, belonging }) => ({
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
      households: belonging.map(([days, householdId]) => ({ householdId, ...days })),
    }));

const encounterOf = (customers: readonly string[]): fc.Arbitrary<RecordedEncounter> =>
  fc
    .record({
      encounterId: id,
      customerId: fc.constantFrom(...customers),
      at: instant,
      channel: fc.constantFrom(...channels),
      service: fc.option(fc.constantFrom(...services), { freq: 6 }),
      isUse: fc.boolean(),
      retracted: fc.integer({ min: 0, max: 9 }).map((of) => of === 0),
    })
    .map(({ service, isUse, at, ...rest }) => ({
      ...rest,
      version: 1,
      at: new Date(at).toISOString(),
      serviceId: service?.serviceId ?? null,
      providerId: null,
      quantity: service && isUse ? 1 : null,
    }));

/** Histories of one to four people in up to two households. */
export const history: fc.Arbitrary<History> = fc
  .tuple(fc.uniqueArray(id, { minLength: 1, maxLength: 4 }), fc.uniqueArray(id, { minLength: 1, maxLength: 2 }))
  .chain(([people, households]) => {
    const tell = fc.record({
      customers: fc.tuple(...people.map((person) => customerNamed(person, households))),
      encounters: fc.uniqueArray(encounterOf(people), { maxLength: 8, selector: ({ encounterId }) => encounterId }),
    });
    return fc.record({
      first: tell,
      second: tell,
      corrected: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      isTurned: fc.boolean(),
      askedAt: fc.array(instant, { minLength: 2, maxLength: 2 }),
      chosenEdges: fc.array(fc.nat(), { minLength: 10, maxLength: 10 }),
    });
  })
  .map(({ first, second, corrected, ...rest }) => ({ first, correction: correctionOf(first, second, corrected), ...rest }));

/** Of some that were told, what is told of them the second time; and encounters that come to light only then. */
function correctionOf(first: Telling, second: Telling, corrected: readonly boolean[]): Telling {
  const changes = (index: number): boolean => corrected[index] === true;
  const told = first.encounters.map(({ encounterId }, index) => ({
    ...(second.encounters[index] ?? retraction(first, index)),
    encounterId,
    version: 2,
  }));
  return {
    customers: second.customers.filter((_, index) => changes(index)).map((customer) => ({ ...customer, version: 2 })),
    encounters: [...told.filter((_, index) => changes(4 + index)), ...second.encounters.slice(first.encounters.length)],
  };
}

const retraction = ({ encounters }: Telling, index: number): RecordedEncounter => ({ ...encounters[index]!, retracted: true });
