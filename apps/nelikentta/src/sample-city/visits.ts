import { ageOn, dayOf, monthOf, weekdayOf, yearOf, firstOfMonth, type Day } from './calendar.js';
import type { CityPlan } from './city-plan.js';
import type { SampleCustomer } from './customer.js';
import type { DemandedService, ServiceChoices } from './offered-services.js';
import type { Random } from './random.js';
import { monthWeight } from './service-demand.js';

/** A use of a service, or an enquiry about it, on a day. */
export interface Visit {
  readonly service: DemandedService;
  readonly day: Day;
  readonly isUse: boolean;
}

/** A service that a customer takes up, and the days between which it may use it. */
interface Relationship {
  readonly service: DemandedService;
  readonly from: Day;
  readonly to: Day;
}

/** When this customer meets which service during the period. */
export function* visitsOf(plan: CityPlan, customer: SampleCustomer, choices: ServiceChoices, random: Random): Generator<Visit> {
  for (const relationship of relationshipsOf(plan, customer, choices, random)) {
    const { service, from, to } = relationship;
    if (random.chance(0.12)) yield { service, day: random.whole(from, to - 1), isUse: false };
    for (const day of service.demand.rhythm === 'monthly'
      ? monthlyDays(relationship, random)
      : singleDays(relationship, customer, random))
      yield { service, day, isUse: true };
  }
}

function* relationshipsOf(
  plan: CityPlan,
  customer: SampleCustomer,
  choices: ServiceChoices,
  random: Random,
): Generator<Relationship> {
  if (customer.habit === 0) return;
  for (const { from, to } of spansOf(plan, customer)) {
    if (to <= from) continue;
    const choice =
      customer.birthDay === null
        ? choices.ofActor(customer.actorLevel)
        : choices.ofAge(ageOn(customer.birthDay, Math.floor((from + to) / 2)));
    if (choice.expected === 0) continue;
    const taken = new Set<string>();
    for (let left = random.times(choice.expected * customer.habit); left > 0; left -= 1) {
      const service = choice.services.draw(random);
      if (taken.has(service.id)) continue;
      taken.add(service.id);
      yield { service, from, to };
    }
  }
}

/** The young change services with the school year, so their period is cut at 1 August. */
function spansOf({ until }: CityPlan, { birthDay, meets }: SampleCustomer): { from: Day; to: Day }[] {
  if (birthDay === null || ageOn(birthDay, until) > 22) return [meets];
  const spans: { from: Day; to: Day }[] = [];
  let from = meets.from;
  for (let year = yearOf(meets.from); year <= yearOf(meets.to); year += 1) {
    const cut = dayOf(`${year}-08-01`);
    if (cut <= from || cut >= meets.to) continue;
    spans.push({ from, to: cut });
    from = cut;
  }
  return [...spans, { from, to: meets.to }];
}

/** Continuous services are recorded once a month, with as many units as there were days of use; July is free. */
function* monthlyDays({ from, to }: Relationship, random: Random): Generator<Day> {
  for (let month = monthOf(from), year = yearOf(from); firstOfMonth(year, month) < to; month += 1) {
    const last = firstOfMonth(year, month + 1) - 1;
    const day = last - random.whole(0, 4);
    if (month % 12 !== 6 && day >= from && day < to) yield day;
  }
}

/** Weekdays by the service's rhythm, as many as its customers come in a year, at least one. */
function* singleDays({ service, from, to }: Relationship, customer: SampleCustomer, random: Random): Generator<Day> {
  const years = (to - from) / 365;
  const uses = Math.max(1, random.times(service.demand.usesAYear * years * Math.min(1.5, customer.habit)));
  for (let use = 0; use < uses; use += 1) {
    const day = seasonalDay(service, from, to, random);
    if (day !== undefined) yield day;
  }
}

/** Draws days until one suits the season and the opening hours; gives up after a while, as a span may hold none. */
function seasonalDay(service: DemandedService, from: Day, to: Day, random: Random): Day | undefined {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const day = random.whole(from, to - 1);
    if (weekdayOf(day) % 6 !== 0 && random.chance(monthWeight(service.demand.rhythm, monthOf(day)))) return day;
  }
  return undefined;
}
