import type { ChangedServiceNeed, GivenFeedback, RecordedEncounter } from '@nelikentta/contracts';
import { channels } from '@nelikentta/framework';
import fc from 'fast-check';
import { instant } from './random-days.js';
import { serviceIds } from './random-rulings.js';

const some = <T>(each: fc.Arbitrary<T>, most: number) => fc.array(each, { maxLength: most });
const isRetracted = fc.nat({ max: 9 }).map((of) => of === 0);
const outcomes = ['answered', 'partly', 'notAnswered', 'lapsed'] as const;
const serviceId = fc.constantFrom(...serviceIds);

const encounter = fc.record({
  by: fc.nat(),
  at: instant,
  channel: fc.constantFrom(...channels),
  serviceId: fc.option(serviceId, { freq: 6 }),
  isUse: fc.boolean(),
  retracted: isRetracted,
});
const feedback = fc.record({
  by: fc.option(fc.nat(), { freq: 5 }),
  at: instant,
  serviceId,
  csat: fc.option(fc.integer({ min: 1, max: 10 })),
  nps: fc.option(fc.integer({ min: 0, max: 10 })),
  retracted: isRetracted,
});
const need = fc.record({
  by: fc.nat(),
  serviceId: fc.option(serviceId, { freq: 6 }),
  openedAt: instant,
  closed: fc.option(fc.tuple(fc.integer({ min: 0, max: 300 * 86_400_000 }), fc.constantFrom(...outcomes))),
  retracted: isRetracted,
});

/** What happens between customers and services: at most so many of each kind that a history names. */
export const doings = fc.record({ encounters: some(encounter, 8), feedback: some(feedback, 3), needs: some(need, 3) });

export interface Doings {
  readonly encounters: readonly RecordedEncounter[];
  readonly feedback: readonly GivenFeedback[];
  readonly needs: readonly ChangedServiceNeed[];
}

/** Whose doings they are, and what each of them is called. */
export interface Names {
  readonly people: readonly string[];
  readonly encounters: readonly string[];
  readonly feedback: readonly string[];
  readonly needs: readonly string[];
}

type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;
const iso = (at: number) => new Date(at).toISOString();

export function doingsOf(drawn: Drawn<typeof doings>, names: Names): Doings {
  const personOf = (by: number) => names.people[by % names.people.length]!;
  return {
    encounters: drawn.encounters.map(({ by, at, isUse, ...rest }, index) => ({
      ...rest,
      encounterId: names.encounters[index]!,
      version: 1,
      customerId: personOf(by),
      at: iso(at),
      providerId: null,
      quantity: rest.serviceId !== null && isUse ? 1 : null,
    })),
    feedback: drawn.feedback.map(({ by, at, ...rest }, index) => ({
      ...rest,
      feedbackId: names.feedback[index]!,
      version: 1,
      customerId: by === null ? null : personOf(by),
      at: iso(at),
    })),
    needs: drawn.needs.map(({ by, openedAt, closed, ...rest }, index) => ({
      ...rest,
      serviceNeedId: names.needs[index]!,
      version: 1,
      customerId: personOf(by),
      serviceClass: null,
      openedAt: iso(openedAt),
      closedAt: closed && iso(openedAt + closed[0]),
      outcome: closed?.[1] ?? null,
    })),
  };
}
