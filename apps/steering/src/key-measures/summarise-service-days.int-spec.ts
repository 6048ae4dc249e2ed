import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type ChangedCosts,
  costs,
  costsChanged,
  type CountedServiceDay,
  serviceDaysCounted,
  servicesChanged,
} from '@nelikentta/contracts';
import { addDays, addMonths, daysBetween, monthOf } from '@nelikentta/framework';
import { type Slice, startSlice } from '@nelikentta/testing';
import fc from 'fast-check';
import { steering } from '../service.js';

const id = (number: number) => `018f4e7a-0000-7000-8000-${String(number).padStart(12, '0')}`;
const [clinic, library] = [id(1), id(2)];
const [ownProvider, otherProvider] = [id(101), id(102)];
let slice: Slice;

beforeAll(async () => {
  slice = await startSlice(steering, { now: '2026-12-01T10:00:00Z' });
});
afterAll(() => slice.stop());

const service = (serviceId: string, field: 'basicServices' | 'wellBeingAndVitality') => ({
  ...servicesChanged.example.services[0]!,
  ...{ serviceId, field, version: 1, names: { fi: serviceId }, secondaryEffects: [] },
});
const noCounts = Object.fromEntries(
  Object.entries(serviceDaysCounted.example.cells[0]!).map(([name, value]) => [name, typeof value === 'number' ? 0 : value]),
) as unknown as CountedServiceDay;
const uses = (more: Partial<CountedServiceDay>): CountedServiceDay => ({ ...noCounts, version: 1, serviceId: clinic, ...more });

describe('The cost of a service', () => {
  const costOf = async (from: string, to: string, municipality: string, by = 'service') => {
    const { body } = await slice.as({ municipality }).get(`/v1/key-measures?from=${from}&to=${to}&by=${by}`).expect(200);
    return Object.fromEntries(body.items.map((item: { key: string; costs: object }) => [item.key, item.costs])) as Record<
      string,
      { costCents: number; uncostedUses: number; uses: number }
    >;
  };

  it("is quantity times the provider's own unit cost at the time, else the one of all; a use without one is counted as uncosted", async () => {
    const unitCosts = [
      { providerId: null, from: '2026-02-01', to: null, centsPerUnit: 100 },
      { providerId: ownProvider, from: '2026-03-01', to: '2026-04-01', centsPerUnit: 70 },
    ];
    await slice.deliver(servicesChanged, { services: [service(clinic, 'basicServices')] });
    await slice.deliver(costsChanged, { services: [{ serviceId: clinic, version: 1, unitCosts, fixedCosts: [] }] });
    await slice.deliver(serviceDaysCounted, {
      cells: [
        uses({ day: '2026-01-31', uses: 3, quantity: 3 }),
        uses({ day: '2026-03-10', uses: 2, quantity: 2.5 }),
        uses({ day: '2026-03-10', uses: 4, quantity: 4, providerId: ownProvider }),
        uses({ day: '2026-04-01', uses: 1, quantity: 1, providerId: ownProvider }),
        uses({ day: '2026-03-31', uses: 1, quantity: 1, providerId: otherProvider }),
      ],
    });
    const all = await costOf('2026-01-01', '2026-05-01', '049');
    expect(all[clinic]).toMatchObject({ uses: 11, costCents: 250 + 280 + 100 + 100, uncostedUses: 3 });
  });

  it('has whole months of fixed costs, and of a part of a month the part', async () => {
    const fixedCosts = [{ from: '2026-01-01', to: '2026-03-15', centsPerMonth: 31_000 }];
    const municipality = '091';
    await slice.deliver(servicesChanged, { services: [service(clinic, 'basicServices')] }, municipality);
    await slice.deliver(
      costsChanged,
      { services: [{ serviceId: clinic, version: 1, unitCosts: [], fixedCosts }] },
      municipality,
    );
    expect((await costOf('2026-01-01', '2026-03-01', municipality))[clinic]?.costCents).toBe(62_000);
    expect((await costOf('2026-01-10', '2026-01-20', municipality))[clinic]?.costCents).toBe(10_000);
    expect((await costOf('2026-03-01', '2027-01-01', municipality))[clinic]?.costCents).toBe(14_000);
    expect((await costOf('2026-03-15', '2027-01-01', municipality))[clinic]?.costCents).toBe(0);
  });

  it('shares fixed costs among the segments that used the service, by quantity', async () => {
    const municipality = '091';
    const day = '2026-01-15';
    await slice.deliver(
      serviceDaysCounted,
      {
        cells: [
          uses({ day, uses: 1, quantity: 3, actorLevel: 'business' }),
          uses({ day, uses: 1, quantity: 1, actorLevel: 'individual' }),
        ],
      },
      municipality,
    );
    const bySegment = await costOf('2026-01-01', '2026-02-01', municipality, 'segment');
    expect(bySegment['business/resident_active']?.costCents).toBe(23_250);
    expect(bySegment['individual/resident_active']?.costCents).toBe(7_750);
  });

  it('is answered to other services, for instants of local midnights', async () => {
    const input = { from: '2025-12-31T22:00:00.000Z', to: '2026-04-30T21:00:00.000Z', by: 'field' };
    const answered = await slice.transport.ask(costs.name, { municipality: '049', actor: 'service:test', input }, 2000);
    expect(answered).toEqual({ rows: [{ key: 'basicServices', uses: 11, costCents: 730, uncostedUses: 3 }] });
  });
});

describe('Copies of what others know', () => {
  it('keep the highest version, in whatever order and however often it comes', async () => {
    const cell = (version: number, counted: number) =>
      uses({ serviceId: library, day: '2026-06-01', version, uses: counted, quantity: counted });
    await slice.deliver(servicesChanged, { services: [service(library, 'wellBeingAndVitality')] });
    await slice.deliver(serviceDaysCounted, { cells: [cell(2, 20), cell(5, 50), cell(3, 30)] });
    await slice.deliver(serviceDaysCounted, { cells: [cell(4, 40)] });
    await slice.deliver(serviceDaysCounted, { cells: [cell(5, 50)] });
    const { body } = await slice.get('/v1/fields?from=2026-06-01&to=2026-06-02').expect(200);
    expect(body.fields).toMatchObject([
      { field: 'basicServices', services: 1, uses: 0 },
      { field: 'competitivenessAndProductivity', services: 0 },
      { field: 'supplementaryServices', services: 0 },
      {
        field: 'wellBeingAndVitality',
        services: 1,
        uses: 50,
        quantity: 50,
        costCents: 0,
        uncostedUses: 50,
        customersReached: null,
      },
    ]);
  });

  it('of a service follow its newest version, and its costs theirs', async () => {
    const moved = { ...service(library, 'basicServices'), version: 3, status: 'archived' as const };
    const priced = (version: number, centsPerUnit: number): ChangedCosts => ({
      ...{ serviceId: library, version, fixedCosts: [] },
      unitCosts: [{ providerId: null, from: '2026-01-01', to: null, centsPerUnit }],
    });
    await slice.deliver(servicesChanged, { services: [moved, { ...moved, version: 2, field: 'supplementaryServices' }] });
    await slice.deliver(costsChanged, { services: [priced(2, 300), priced(1, 900)] });
    await slice.deliver(costsChanged, { services: [priced(1, 900)] });
    const { body } = await slice.get('/v1/fields?from=2026-06-01&to=2026-06-02').expect(200);
    expect(body.fields[0]).toMatchObject({ field: 'basicServices', services: 1, uses: 50, costCents: 15_000, uncostedUses: 0 });
  });
});

describe('Sums of any history', () => {
  const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-01-01', days));
  const interval = fc.record({ from: day, length: fc.option(fc.integer({ min: 1, max: 90 })) }).map(({ from, length }) => ({
    from,
    to: length === null ? null : addDays(from, length),
  }));
  const history = fc.record({
    cells: fc.array(
      fc.record({
        day,
        segment: fc.constantFrom('individual' as const, 'business' as const),
        provider: fc.constantFrom(null, ownProvider, otherProvider),
        quantity: fc.integer({ min: 1, max: 40 }),
      }),
      { maxLength: 30 },
    ),
    general: fc.option(fc.tuple(interval, fc.nat(5000))),
    own: fc.option(fc.tuple(interval, fc.nat(5000))),
    fixed: fc.option(fc.tuple(interval, fc.nat(1_000_000))),
    asked: fc.tuple(day, fc.integer({ min: 1, max: 100 })).map(([from, length]) => ({ from, to: addDays(from, length) })),
  });
  type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;
  const holds = ({ from, to }: { from: string; to: string | null }, at: string) => from <= at && (to === null || at < to);

  /** The same by one look at every use and every day. */
  function slowly({ cells, general, own, fixed, asked }: History) {
    const used = cells.filter((cell) => holds(asked, cell.day));
    const centsOf = ({ day: at, provider }: History['cells'][number]) =>
      own && provider === ownProvider && holds(own[0], at) ? own[1] : general && holds(general[0], at) ? general[1] : null;
    const days = Array.from({ length: daysBetween(asked.from, asked.to) }, (_, index) => addDays(asked.from, index));
    const ofDay = (at: string) =>
      fixed && holds(fixed[0], at) ? fixed[1] / daysBetween(monthOf(at), addMonths(monthOf(at), 1)) : 0;
    return {
      uses: used.length,
      uncostedUses: used.filter((cell) => centsOf(cell) === null).length,
      costCents:
        used.reduce((sum, cell) => sum + cell.quantity * (centsOf(cell) ?? 0), 0) +
        days.reduce((sum, at) => sum + ofDay(at), 0),
    };
  }

  it('agree with a slow look at every use and every day', async () => {
    const dated = (found: [{ from: string; to: string | null }, number] | null) =>
      found ? [{ ...found[0], cents: found[1] }] : [];
    let run = 1000;
    await fc.assert(
      fc.asyncProperty(history, async (facts) => {
        const serviceId = id((run += 1));
        const { general, own, fixed, asked } = facts;
        const unitCosts = [
          ...dated(general).map(({ cents, ...during }) => ({ providerId: null, ...during, centsPerUnit: cents })),
          ...dated(own).map(({ cents, ...during }) => ({ providerId: ownProvider, ...during, centsPerUnit: cents })),
        ];
        const fixedCosts = dated(fixed).map(({ cents, ...during }) => ({ ...during, centsPerMonth: cents }));
        const totals = new Map<string, CountedServiceDay>();
        for (const { day: at, segment: actorLevel, provider: providerId, quantity } of facts.cells) {
          const key = `${at} ${actorLevel} ${providerId}`;
          const before = totals.get(key);
          totals.set(
            key,
            uses({
              serviceId,
              day: at,
              actorLevel,
              providerId,
              uses: (before?.uses ?? 0) + 1,
              quantity: (before?.quantity ?? 0) + quantity,
            }),
          );
        }
        await slice.deliver(servicesChanged, { services: [service(serviceId, 'basicServices')] });
        await slice.deliver(costsChanged, { services: [{ serviceId, version: 1, unitCosts, fixedCosts }] });
        if (totals.size > 0) await slice.deliver(serviceDaysCounted, { cells: [...totals.values()] });
        const { body } = await slice.get(`/v1/key-measures?from=${asked.from}&to=${asked.to}&by=service`).expect(200);
        const found = body.items.find(({ key }: { key: string }) => key === serviceId).costs;
        const expected = slowly(facts);
        expect(found).toMatchObject({ uses: expected.uses, uncostedUses: expected.uncostedUses });
        expect(Math.abs(found.costCents - expected.costCents)).toBeLessThanOrEqual(0.51);
      }),
      { numRuns: 60 },
    );
  });
});
