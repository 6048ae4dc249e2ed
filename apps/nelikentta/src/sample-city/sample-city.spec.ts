import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { ageOn, dayOf } from './calendar.js';
import { cityDataOf } from './city-data.js';
import { sampleCustomers } from './customer-rows.js';
import type { SampleCustomer } from './customer.js';
import type { OfferedService } from './offered-services.js';
import { sampleCity, type SampleCity } from './sample-city.js';

const endsAt = new Date('2026-11-22T08:30:00Z');
const uri = (code: string) => `http://uri.suomi.fi/codelist/ptv/x/code/${code}`;
const offered = (id: string, serviceClass: string, targetGroup: string): OfferedService => ({
  id,
  reference: id,
  serviceClasses: [uri(serviceClass)],
  targetGroups: [uri(targetGroup)],
  field: 'basicServices',
  providers: ['own-unit'],
});
const services = [
  offered('day-care', 'P3.4', 'KR1.2'),
  offered('school', 'P6.2', 'KR1'),
  offered('library', 'P25.1', 'KR1'),
  offered('advice', 'P11.1', 'KR2.8'),
];

function city(seed: number, customers: number, municipality = '049', until = endsAt): SampleCity {
  const made = sampleCity(seed, municipality, customers, until);
  if (made === undefined) throw new Error(`no statistics for ${municipality}`);
  return made;
}

function digestOf(made: SampleCity): string {
  const hash = createHash('sha256');
  for (const rows of [made.customers(), made.encounters(services), made.feedback(services), made.needings(services)])
    for (const row of rows) hash.update(JSON.stringify(row));
  return hash.digest('hex');
}

const aliveAtEnd = ({ startedOn, endedOn }: SampleCustomer, until: number) =>
  (startedOn ?? 0) <= until && (endedOn === null || endedOn > until);
const livesHere = ({ stays }: SampleCustomer) => stays.some(({ municipality, to }) => municipality === '049' && to === null);

describe('A sample city', () => {
  it('is the same, byte for byte, for the same request, and another for another seed', () => {
    expect(digestOf(city(1, 500))).toBe(digestOf(city(1, 500)));
    expect(digestOf(city(2, 500))).not.toBe(digestOf(city(1, 500)));
  });

  it('does not depend on the order in which the catalogue lists its services', () => {
    const rows = (of: readonly OfferedService[]) => JSON.stringify([...city(1, 300).encounters(of)]);
    expect(rows([...services].reverse())).toBe(rows(services));
  });

  it('has as many customers at its end as were asked for, of any size, in any municipality', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 50, max: 3000 }),
        fc.constantFrom('049', '837', '092', '478', '005'),
        fc.nat(),
        (size, municipality, seed) => {
          const { plan } = city(seed, size, municipality);
          const alive = [...sampleCustomers(plan)].filter((customer) => aliveAtEnd(customer, plan.until));
          expect(alive).toHaveLength(size);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('has residents of the ages and sexes that Statistics Finland counted', () => {
    const { plan } = city(5, 20_000);
    const counted = cityDataOf('049')?.people ?? { male: [], female: [] };
    const all = [...counted.male, ...counted.female].reduce((a, b) => a + b, 0);
    const ages = { male: new Array<number>(101).fill(0), female: new Array<number>(101).fill(0) };
    let residents = 0;
    for (const customer of sampleCustomers(plan)) {
      if (customer.birthDay === null || customer.sex === null || !livesHere(customer) || !aliveAtEnd(customer, plan.until))
        continue;
      const age = ageOn(customer.birthDay, plan.until);
      ages[customer.sex][age] = (ages[customer.sex][age] ?? 0) + 1;
      residents += 1;
    }
    expect(residents).toBe(plan.residents);
    for (const sex of ['male', 'female'] as const)
      counted[sex].forEach((count, age) => {
        expect(Math.abs((ages[sex][age] ?? 0) - (count * residents) / all)).toBeLessThanOrEqual(1);
      });
  });

  it('has households of about the size that Paavo tells', () => {
    const { plan } = city(3, 20_000);
    const households = new Map<string, number>();
    for (const { household, stays } of sampleCustomers(plan))
      if (household !== null && stays.some(({ to }) => to === null))
        households.set(household.id, (households.get(household.id) ?? 0) + 1);
    const people = [...households.values()].reduce((a, b) => a + b, 0);
    const { inhabitants, households: homes } = plan.data.households;
    expect(people / households.size).toBeGreaterThan((inhabitants / homes) * 0.85);
    expect(people / households.size).toBeLessThan((inhabitants / homes) * 1.15);
  });

  it('lets people be born, die, move in and move out while it is watched', () => {
    const { plan } = city(1, 4000);
    const everyone = [...sampleCustomers(plan)].filter(({ actorLevel }) => actorLevel === 'individual');
    const during = (day: number | null | undefined) =>
      day !== null && day !== undefined && day > plan.from && day <= plan.until;
    expect(everyone.filter(({ birthDay }) => during(birthDay)).length).toBeGreaterThan(20);
    expect(everyone.filter(({ endedOn }) => during(endedOn)).length).toBe(plan.deceased);
    expect(
      everyone.filter(({ stays }) => stays[0]?.municipality !== '049' && stays[1]?.municipality === '049').length,
    ).toBeGreaterThan(100);
    expect(everyone.filter(({ stays }) => stays[0]?.municipality === '049' && during(stays[0].to)).length).toBeGreaterThan(100);
  });

  it('dates every stay in order and without overlap', () => {
    for (const { stays } of sampleCustomers(city(9, 4000).plan)) {
      const homes = stays.filter(({ kind }) => kind === 'home' || kind === 'domicile');
      homes.forEach(({ from, to }, index) => {
        if (to !== null) expect(to).toBeGreaterThan(from);
        const next = homes[index + 1];
        if (next !== undefined) expect(to).toBe(next.from);
      });
    }
  });
});

describe("The sample city's encounters", () => {
  const made = city(4, 3000);
  const encounters = [...made.encounters(services)];

  it('end before the instant asked for, whatever the hour', () => {
    for (const { at } of encounters) expect(Date.parse(at)).toBeLessThan(endsAt.getTime());
    const early = city(4, 300, '049', new Date('2026-11-22T05:00:00Z'));
    for (const { at } of early.encounters(services)) expect(at < '2026-11-22').toBe(true);
  });

  it('follow age: day care for the small, school for the older', () => {
    const births = new Map([...sampleCustomers(made.plan)].map(({ sourceId, birthDay }) => [sourceId, birthDay]));
    const agesIn = (service: string) =>
      encounters
        .filter(({ serviceId }) => serviceId === service)
        .map(({ customerSourceId, at }) => ageOn(births.get(customerSourceId) ?? 0, dayOf(at.slice(0, 10))));
    expect(Math.max(...agesIn('day-care'))).toBeLessThanOrEqual(7);
    expect(Math.min(...agesIn('school'))).toBeGreaterThanOrEqual(6);
    expect(agesIn('school').length).toBeGreaterThan(500);
  });

  it('follow the season: school rests in July', () => {
    const months = encounters
      .filter(({ serviceId, quantity }) => serviceId === 'school' && quantity !== undefined)
      .map(({ at }) => at.slice(5, 7));
    expect(months).not.toContain('07');
    expect(months.filter((month) => month === '10').length).toBeGreaterThan(50);
  });

  it('stop about a year before the end for some, whose activity then ages out', () => {
    const last = new Map<string, string>();
    for (const { customerSourceId, at, quantity } of encounters)
      if (quantity !== undefined && at > (last.get(customerSourceId) ?? '')) last.set(customerSourceId, at);
    const agesOutLately = [...last.values()].filter((at) => at > '2025-08-24' && at < '2025-11-22');
    expect(agesOutLately.length).toBeGreaterThan(20);
  });

  it('are answered by feedback on its scales, some of it anonymous', () => {
    const feedback = [...made.feedback(services)];
    expect(feedback.length).toBeGreaterThan(100);
    for (const { csat, nps } of feedback) {
      expect(csat ?? 1).toBeGreaterThanOrEqual(1);
      expect(csat ?? 10).toBeLessThanOrEqual(10);
      expect(nps ?? 0).toBeGreaterThanOrEqual(0);
      expect(nps ?? 10).toBeLessThanOrEqual(10);
      expect(csat ?? nps).toBeDefined();
    }
    expect(feedback.some(({ customerSourceId }) => customerSourceId === undefined)).toBe(true);
  });

  it('stand beside needings whose needs close after they open', () => {
    const needs = [...made.needings(services)].flatMap(({ serviceNeeds }) => serviceNeeds);
    expect(needs.length).toBeGreaterThan(50);
    for (const { openedAt, closedAt, outcome } of needs) {
      expect(closedAt === undefined).toBe(outcome === undefined);
      if (closedAt !== undefined) expect(Date.parse(closedAt)).toBeGreaterThan(Date.parse(openedAt));
    }
  });
});
