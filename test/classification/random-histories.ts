import { randomUUID } from 'node:crypto';
import type { ChangedCustomer } from '@nelikentta/contracts';
import { actorLevels } from '@nelikentta/framework';
import fc from 'fast-check';
import { interval, instant } from './random-days.js';
import { type Doings, doings, doingsOf, type Names as NamesOfDoings } from './random-doings.js';

export const municipality = '049';

/** One version of what is known of customers and what they did; a later one corrects it. */
export interface Telling extends Doings {
  readonly customers: readonly ChangedCustomer[];
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

const some = <T>(each: fc.Arbitrary<T>, most: number) => fc.array(each, { maxLength: most });

const person = fc.record({
  actorLevel: fc.constantFrom(...actorLevels),
  exists: fc.option(interval, { freq: 3 }),
  residences: some(fc.tuple(interval, fc.constantFrom(municipality, municipality, '091')), 3),
  ties: some(fc.tuple(interval, fc.constantFrom('work', 'studies', 'stated')), 2),
  belonging: some(fc.tuple(interval, fc.nat({ max: 1 })), 3),
});
const telling = fc.record({ people: fc.tuple(person, person, person, person), doings });
type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

const flags = (count: number) => fc.array(fc.boolean(), { minLength: count, maxLength: count });

/** Histories of one to four people in up to two households. Ids are new each time: a customer of one history is in no other. */
export const history: fc.Arbitrary<History> = fc
  .record({
    size: fc.integer({ min: 1, max: 4 }),
    first: telling,
    second: telling,
    corrected: fc.record({ customers: flags(4), encounters: flags(8), feedback: flags(3), needs: flags(3) }),
    isTurned: fc.boolean(),
    askedAt: fc.array(instant, { minLength: 2, maxLength: 2 }),
    chosenEdges: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
  })
  .map(({ size, first, second, corrected, ...rest }) => {
    const names = {
      people: newIds(size),
      households: newIds(2),
      encounters: newIds(8),
      feedback: newIds(3),
      needs: newIds(3),
    };
    const told = toldOf(first, names);
    return { first: told, correction: correctionOf(told, toldOf(second, names), corrected), ...rest };
  });

interface Names extends NamesOfDoings {
  readonly households: readonly string[];
}

const newIds = (count: number): string[] => Array.from({ length: count }, () => randomUUID());

const toldOf = ({ people, doings: drawn }: Drawn<typeof telling>, names: Names): Telling => ({
  customers: names.people.map((customerId, index) => customerOf(people[index]!, customerId, names)),
  ...doingsOf(drawn, names),
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

const correctionOf = (first: Telling, second: Telling, corrected: Record<keyof Telling, readonly boolean[]>): Telling => ({
  customers: second.customers.filter((_, index) => corrected.customers[index]).map((customer) => ({ ...customer, version: 2 })),
  encounters: correctedRows(first.encounters, second.encounters, corrected.encounters),
  feedback: correctedRows(first.feedback, second.feedback, corrected.feedback),
  needs: correctedRows(first.needs, second.needs, corrected.needs),
});

/** Of some that were told, what is told of them the second time; of one with nothing to tell, that there was none. Others come late. */
function correctedRows<Row extends { version: number; retracted: boolean }>(
  first: readonly Row[],
  second: readonly Row[],
  corrected: readonly boolean[],
): Row[] {
  const told = first.map((each, index) => ({ ...(second[index] ?? { ...each, retracted: true }), version: 2 }));
  return [...told.filter((_, index) => corrected[index]), ...second.slice(first.length)];
}
