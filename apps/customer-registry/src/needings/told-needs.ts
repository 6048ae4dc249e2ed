import { DomainError } from '@nelikentta/framework';
import { type Closing, type Outcome, ServiceNeed } from './service-need.js';

/** A service need as the source of its needing tells it. */
export interface ToldNeed {
  readonly serviceId: string | null;
  readonly serviceClass: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly outcome: Outcome | null;
  readonly reason: string | null;
}

/** Whose needs they are, and what new ones are called. */
export interface TellingOfNeeds {
  readonly needingId: string;
  readonly customerId: string;
  readonly now: Date;
  readonly nextId: () => string;
  /** Refuses a service that does not exist. */
  readonly requireService: (serviceId: string | null) => void;
}

/**
 * The service needs of a needing after its source told all of them anew. They have no ids of their own there: the same need is
 * the one of the same service or class opened at the same instant (the n-th of those alike). What is told no more is retracted.
 *
 * @param known those that the source told of before
 * @throws DomainError of the first need that breaks a rule, with its place in the list
 */
export function needsAsTold(known: readonly ServiceNeed[], told: readonly ToldNeed[], telling: TellingOfNeeds): ServiceNeed[] {
  const knownOf = new Map(keyed(known, ({ facts }) => facts));
  const after = keyed(told, (need) => need).map(([key, need], index) => {
    const before = knownOf.get(key);
    knownOf.delete(key);
    return placed(index, () => needAsTold(before, need, telling));
  });
  const gone = [...knownOf.values()].map((need) => (need.retracted ? need : need.retract()));
  return [...after, ...gone];
}

function needAsTold(before: ServiceNeed | undefined, need: ToldNeed, telling: TellingOfNeeds): ServiceNeed {
  const { serviceId, serviceClass, openedAt } = need;
  const { needingId, customerId, now, nextId, requireService } = telling;
  const closing = closingOf(need);
  if (before) return before.told(closing, now);
  requireService(serviceId);
  return ServiceNeed.identify(nextId(), { needingId, customerId, serviceId, serviceClass, openedAt, closing }, now);
}

function closingOf({ closedAt, outcome, reason }: ToldNeed): Closing | null {
  if (closedAt !== null && outcome !== null) return { at: closedAt, outcome, reason };
  if (closedAt === null && outcome === null) return null;
  throw new DomainError('outcome-without-closing', 'A closed need has both an outcome and a time of closing.', {
    field: closedAt === null ? 'closedAt' : 'outcome',
  });
}

/** Each with what tells it from the others. */
function keyed<T>(
  list: readonly T[],
  aboutOf: (each: T) => Pick<ToldNeed, 'serviceId' | 'serviceClass' | 'openedAt'>,
): [string, T][] {
  const times = new Map<string, number>();
  return list.map((each) => {
    const { serviceId, serviceClass, openedAt } = aboutOf(each);
    const about = JSON.stringify([serviceId, serviceClass, openedAt]);
    const nth = (times.get(about) ?? 0) + 1;
    times.set(about, nth);
    return [`${about} ${String(nth)}`, each];
  });
}

/** Says of a refusal which need of the list it is about. */
function placed<T>(index: number, decide: () => T): T {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.code, error.message, { field: `serviceNeeds.${String(index)}.${error.fields['field'] ?? ''}` });
  }
}
