import { isoDateOf, type Day } from './calendar.js';
import type { CityPlan } from './city-plan.js';
import type { SampleCustomer } from './customer.js';
import { BusinessIds, emailOf, IdentityCodes } from './identifiers.js';
import { organisationNameOf } from './organisation-names.js';
import { organisations } from './organisations.js';
import { people } from './people.js';
import { Random } from './random.js';

/** One row of the registry's customer import. */
export type CustomerRow = Readonly<Record<string, unknown>> & { readonly sourceSystem: string; readonly sourceId: string };

/** Told now and then which share of the customers has been gone through, 0 … 1. */
export type Watch = (share: number) => void;

/** Everyone, one by one: nobody is kept, so the same customers are generated again where later rows need them. */
export function* sampleCustomers(plan: CityPlan, watch?: Watch): Generator<SampleCustomer> {
  const total = plan.customers + plan.deceased;
  let count = 0;
  for (const part of [people(plan), organisations(plan)])
    for (const customer of part) {
      count += 1;
      if (count % 100 === 0) watch?.(count / total);
      yield customer;
    }
}

/** Everyone as import rows. */
export function* customerRows(plan: CityPlan, watch?: Watch): Generator<CustomerRow> {
  const identityCodes = new IdentityCodes();
  const businessIds = new BusinessIds();
  for (const customer of sampleCustomers(plan, watch)) {
    const random = Random.of(plan.seed, 'name', customer.sourceId);
    yield {
      sourceSystem: customer.sourceSystem,
      sourceId: customer.sourceId,
      actorLevel: customer.actorLevel,
      ...(customer.actorLevel === 'individual'
        ? individualFields(plan, customer, random, identityCodes)
        : organisationFields(plan, customer, random, businessIds)),
      language: customer.language,
      residences: customer.stays.map(({ kind, municipality, postalCode, from, to }) => ({
        kind,
        municipality,
        ...(postalCode === null ? {} : { postalCode }),
        ...interval(from, to),
      })),
      ...(customer.ties.length === 0
        ? {}
        : { ties: customer.ties.map(({ kind, from, to }) => ({ kind, ...interval(from, to) })) }),
      ...(customer.startedOn === null ? {} : { startedOn: isoDateOf(customer.startedOn) }),
      ...(customer.endedOn === null ? {} : { endedOn: isoDateOf(customer.endedOn) }),
    };
  }
}

const interval = (from: Day, to: Day | null): { from: string; to?: string } =>
  to === null ? { from: isoDateOf(from) } : { from: isoDateOf(from), to: isoDateOf(to) };

function individualFields(plan: CityPlan, customer: SampleCustomer, random: Random, codes: IdentityCodes) {
  const { names } = plan.data;
  const sex = customer.sex ?? 'female';
  const familyName = customer.familyName ?? names.surnames.draw(random);
  const first = names.first[sex].draw(random);
  const second = names.given[sex].draw(random);
  const givenNames = second === first ? first : `${first} ${second}`;
  const birthDay = customer.birthDay ?? 0;
  const identityCode = codes.next(birthDay, sex);
  return {
    givenNames,
    familyName,
    birthDate: isoDateOf(birthDay),
    ...(identityCode === undefined ? {} : { identityCode }),
    ...(random.chance(0.7)
      ? { contacts: [{ kind: 'email', value: emailOf(`${first} ${familyName}`, customer.sourceId) }] }
      : {}),
    ...(customer.household === null
      ? {}
      : { households: [{ household: customer.household.id, from: isoDateOf(customer.household.from) }] }),
  };
}

function organisationFields(plan: CityPlan, customer: SampleCustomer, random: Random, businessIds: BusinessIds) {
  const named = organisationNameOf(plan, customer, random);
  if (customer.actorLevel === 'society' || customer.actorLevel === 'environment') return named;
  const contacts = [{ kind: 'email', value: emailOf(named.name, customer.sourceId) }];
  return {
    ...named,
    businessId: businessIds.next(),
    ...(customer.industry === null ? {} : { industry: customer.industry }),
    contacts,
  };
}
