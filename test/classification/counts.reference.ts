import type { ChangedServiceNeed, GivenFeedback } from '@nelikentta/contracts';
import { localDay } from '@nelikentta/framework';
import { type KnownFacts, segmentByTheRules } from './classification.reference.js';

/** Figures by what they are about; zeros left out. */
export type Counts = ReadonlyMap<string, number>;

/** How many customers each segment has at an instant, counted one by one. */
export function gridByTheRules(facts: KnownFacts, at: number): Counts {
  const counts = new Map<string, number>();
  for (const customerId of facts.customers.keys()) {
    const segment = segmentByTheRules(facts, customerId, at);
    if (segment) add(counts, `${segment.actorLevel}/${segment.customerGroup}`, 1);
  }
  return counts;
}

/** What happened at each service on each day in each segment (measures.md §1–2), counted one by one. */
export function serviceDaysByTheRules(facts: KnownFacts): Counts {
  const counts = new Map<string, number>();
  const count = (customerId: string | null, serviceId: string | null, at: string, figures: Record<string, number>) => {
    if (serviceId === null) return;
    const segment = customerId === null ? null : segmentByTheRules(facts, customerId, Date.parse(at));
    const day = localDay(new Date(at), facts.timeZone);
    for (const [figure, by] of Object.entries(figures))
      add(counts, [serviceId, day, segment?.actorLevel ?? null, segment?.customerGroup ?? null, figure].join(' '), by);
  };
  for (const { customerId, serviceId, at, quantity, retracted } of [...facts.encounters.values()].flat())
    if (quantity !== null && !retracted) count(customerId, serviceId, at, { uses: 1, quantity });
  for (const given of facts.feedback)
    if (!given.retracted) count(given.customerId, given.serviceId, given.at, figuresOf(given));
  for (const need of facts.needs.filter(({ retracted }) => !retracted)) {
    count(need.customerId, need.serviceId, need.openedAt, { needs_opened: 1 });
    if (need.closedAt !== null && need.outcome !== null)
      count(need.customerId, need.serviceId, need.closedAt, { [outcomes[need.outcome]]: 1 });
  }
  return new Map([...counts].filter(([, figure]) => figure !== 0));
}

const outcomes: Record<NonNullable<ChangedServiceNeed['outcome']>, string> = {
  answered: 'needs_answered',
  partly: 'needs_partly',
  notAnswered: 'needs_not_answered',
  lapsed: 'needs_lapsed',
};

const figuresOf = ({ csat, nps }: GivenFeedback): Record<string, number> => ({
  ...(csat !== null && {
    csat_count: 1,
    csat_sum: csat,
    csat_sum_of_squares: csat * csat,
    satisfied: Number(csat >= 7),
    advocates: Number(csat >= 9),
  }),
  ...(nps !== null && {
    nps_count: 1,
    promoters: Number(nps >= 9),
    passives: Number(nps === 7 || nps === 8),
    detractors: Number(nps <= 6),
  }),
});

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
