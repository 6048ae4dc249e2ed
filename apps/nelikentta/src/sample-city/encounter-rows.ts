import type { Channel } from '@nelikentta/framework';
import { timeAt, type Day } from './calendar.js';
import type { CityPlan } from './city-plan.js';
import { sampleCustomers, type Watch } from './customer-rows.js';
import type { SampleCustomer } from './customer.js';
import { ServiceChoices, type DemandedService } from './offered-services.js';
import { Random, Weighted } from './random.js';
import { visitsOf } from './visits.js';

/** One row of the registry's encounter import. */
export interface EncounterRow {
  readonly sourceSystem: string;
  readonly sourceId: string;
  readonly customerSourceSystem: string;
  readonly customerSourceId: string;
  readonly at: string;
  readonly channel: Channel;
  readonly serviceId?: string;
  readonly providerId?: string;
  readonly quantity?: number;
}

/** An encounter with what later rows are decided by. */
export interface SampleEncounter {
  readonly row: EncounterRow;
  readonly customer: SampleCustomer;
  readonly service: DemandedService | null;
  readonly day: Day;
  readonly minute: number;
}

const channelsOf = (weights: Readonly<Partial<Record<Channel, number>>>): Weighted<Channel> =>
  new Weighted(Object.keys(weights) as Channel[], (channel) => weights[channel] ?? 0);
const channels = {
  inPerson: channelsOf({ inPerson: 78, video: 3, phone: 8, web: 6, mobile: 3, event: 2 }),
  remote: channelsOf({ web: 42, phone: 22, email: 14, inPerson: 12, mobile: 6, post: 2, chat: 2 }),
  enquiry: channelsOf({ phone: 34, web: 24, email: 18, chat: 12, textMessage: 5, inPerson: 5, socialMedia: 2 }),
  authority: channelsOf({ authority: 70, email: 20, inPerson: 10 }),
};

/** Every encounter of the period, customer by customer. */
export function* sampleEncounters(
  plan: CityPlan,
  services: readonly DemandedService[],
  watch?: Watch,
): Generator<SampleEncounter> {
  const choices = new ServiceChoices(services);
  for (const customer of sampleCustomers(plan, watch)) {
    const random = Random.of(plan.seed, 'encounters', customer.sourceId);
    let serial = 0;
    for (const { service, day, isUse } of visitsOf(plan, customer, choices, random)) {
      const minute = random.whole(8 * 60, 17 * 60 - 1);
      if (!hasPassed(plan, day, minute)) continue;
      serial += 1;
      const row = {
        ...rowStart(customer, serial, day, minute),
        channel: channelFor(customer, service, isUse).draw(random),
        serviceId: service.id,
      };
      yield { customer, service, day, minute, row: isUse ? { ...row, ...useOf(service, random) } : row };
    }
    yield* meetingWithoutService(plan, customer, serial + 1, random);
  }
}

const hasPassed = (plan: CityPlan, day: Day, minute: number): boolean =>
  day < plan.until || (day === plan.until && minute < plan.untilMinute);

const rowStart = (customer: SampleCustomer, serial: number, day: Day, minute: number) => ({
  sourceSystem: 'asiointi',
  sourceId: `${customer.sourceId}-${serial}`,
  customerSourceSystem: customer.sourceSystem,
  customerSourceId: customer.sourceId,
  at: timeAt(day, minute),
});

function channelFor(customer: SampleCustomer, service: DemandedService, isUse: boolean): Weighted<Channel> {
  if (customer.actorLevel === 'society' || customer.actorLevel === 'environment') return channels.authority;
  return isUse ? channels[service.demand.mostly] : channels.enquiry;
}

function useOf({ demand, providers }: DemandedService, random: Random): { quantity: number; providerId?: string } {
  const quantity = demand.units < 5 ? random.whole(1, demand.units) : random.whole(Math.ceil(demand.units * 0.6), demand.units);
  return providers.length === 0 ? { quantity } : { quantity, providerId: random.pick(providers) };
}

/** Some are met without any service in mind: at the desk, at an event, in social media. */
function* meetingWithoutService(
  plan: CityPlan,
  customer: SampleCustomer,
  serial: number,
  random: Random,
): Generator<SampleEncounter> {
  const { from, to } = customer.meets;
  if (customer.habit === 0 || to <= from || !random.chance(0.06)) return;
  const day = random.whole(from, to - 1);
  const minute = random.whole(9 * 60, 19 * 60);
  if (!hasPassed(plan, day, minute)) return;
  const channel = random.pick(['inPerson', 'event', 'socialMedia', 'phone'] as const);
  yield { customer, service: null, day, minute, row: { ...rowStart(customer, serial, day, minute), channel } };
}
