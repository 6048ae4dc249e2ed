import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { costsChanged, type CountedServiceDay, serviceDaysCounted, servicesChanged } from '@nelikentta/contracts';
import { addDays, addMonths, daysBetween, monthOf } from '@nelikentta/framework';
import { Database } from '@nelikentta/persistence';
import { type Slice, startSlice } from '@nelikentta/testing';
import fc from 'fast-check';
import { steering } from '../service.js';
import { type Dimension, dimensionsOf, type Division, divisions, keyOf, type Period } from './measures/sums.js';
import { summariseServiceDays } from './summarise-service-days.js';

const id = (number: number) => `018f4e7a-0000-7000-8000-${String(number).padStart(12, '0')}`;
const fieldOf = new Map([
  [id(1), 'basicServices'],
  [id(2), 'wellBeingAndVitality'],
  [id(3), 'basicServices'],
]);
const scope = { municipality: '049', actor: 'test' };
let slice: Slice;

beforeAll(async () => {
  slice = await startSlice(steering, { now: '2026-12-01T10:00:00Z' });
  const services = [...fieldOf].map(([serviceId, field]) => ({ ...servicesChanged.example.services[0]!, serviceId, field }));
  await slice.deliver(servicesChanged, servicesChanged.schema.parse({ services }));
});
afterAll(() => slice.stop());

const noCounts = Object.fromEntries(
  Object.entries(serviceDaysCounted.example.cells[0]!).map(([name, value]) => [name, typeof value === 'number' ? 0 : value]),
) as unknown as CountedServiceDay;

const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-01-01', days));
const priced = (most: number) =>
  fc.option(fc.record({ from: day, length: fc.option(fc.integer({ min: 1, max: 90 })), cents: fc.nat(most) }));
const history = fc.record({
  cells: fc.array(
    fc
      .record({
        serviceId: fc.constantFrom(...fieldOf.keys()),
        day,
        version: fc.integer({ min: 1, max: 4 }),
        actorLevel: fc.constantFrom('individual' as const, 'business' as const),
        providerId: fc.constantFrom(null, id(101), id(102)),
      })
      // What a cell holds follows from its version, so that two tellings of one agree.
      .map((told) => ({
        ...noCounts,
        ...told,
        uses: told.version % 3,
        quantity: (told.version % 3) * 1.5,
        csatCount: told.version,
      })),
    { maxLength: 30 },
  ),
  // For each service a cost of all providers, one of a provider's own, and one a month: they begin and end on any day.
  costs: fc.tuple(
    ...[...fieldOf.keys()].map(() => fc.record({ general: priced(5000), own: priced(5000), fixed: priced(1_000_000) })),
  ),
  asked: fc.tuple(day, fc.integer({ min: 1, max: 110 })).map(([from, length]) => ({ from, to: addDays(from, length) })),
});
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;
type Priced = History['costs'][number]['general'];

const holds = (priceOf: Priced, at: string): priceOf is NonNullable<Priced> =>
  priceOf !== null && priceOf.from <= at && (priceOf.length === null || at < addDays(priceOf.from, priceOf.length));
const during = ({ from, length }: NonNullable<Priced>) => ({ from, to: length === null ? null : addDays(from, length) });

async function tell({ cells, costs }: History): Promise<void> {
  await slice.owner.query('TRUNCATE service_day, service_month, provider_month, service_costs, unit_cost, fixed_cost');
  // In two messages, so that corrections change months that are there, and some come too late.
  for (const half of [cells.filter((_, index) => index % 2 === 0), cells.filter((_, index) => index % 2 === 1)])
    if (half.length > 0) await slice.deliver(serviceDaysCounted, { cells: half });
  await slice.deliver(costsChanged, {
    services: costs.map(({ general, own, fixed }, index) => ({
      serviceId: id(index + 1),
      version: 1,
      unitCosts: [
        ...(general ? [{ providerId: null, ...during(general), centsPerUnit: general.cents }] : []),
        ...(own ? [{ providerId: id(101), ...during(own), centsPerUnit: own.cents }] : []),
      ],
      fixedCosts: fixed ? [{ ...during(fixed), centsPerMonth: fixed.cents }] : [],
    })),
  });
}

interface Plain {
  uses: number;
  quantity: number;
  csatCount: number;
  costCents: number;
  uncostedUses: number;
}

const newest = (cells: History['cells']) => {
  const known = new Map<string, History['cells'][number]>();
  for (const one of cells) {
    const where = [one.day, one.serviceId, one.actorLevel, one.providerId].join();
    if (one.version > (known.get(where)?.version ?? 0)) known.set(where, one);
  }
  return [...known.values()];
};
const segmentOf = ({ actorLevel }: { actorLevel: string | null }) => `${actorLevel ?? ''}/resident_active`;

/** The same by one look at every day. */
function plainly({ cells, costs, asked }: History, division: Division): Map<string, Plain> {
  const found = new Map<string, Plain>();
  const add = (values: Record<Dimension, string | null>, more: Partial<Plain>) => {
    const parts = dimensionsOf(division).map((dimension) => values[dimension]);
    if (parts.includes(null)) return;
    const key = keyOf(parts as string[]);
    const sum = found.get(key) ?? { uses: 0, quantity: 0, csatCount: 0, costCents: 0, uncostedUses: 0 };
    for (const [name, value] of Object.entries(more)) sum[name as keyof Plain] += value;
    found.set(key, sum);
  };
  const used = newest(cells).filter((one) => asked.from <= one.day && one.day < asked.to);
  for (const one of used) {
    const { general, own } = costs[Number(one.serviceId.slice(-1)) - 1]!;
    const price = one.providerId === id(101) && holds(own, one.day) ? own : holds(general, one.day) ? general : null;
    const values = {
      field: fieldOf.get(one.serviceId) ?? null,
      service: one.serviceId,
      segment: segmentOf(one),
      month: one.day.slice(0, 7),
    };
    const { uses, quantity, csatCount } = one;
    add(values, { uses, quantity, csatCount, costCents: quantity * (price?.cents ?? 0), uncostedUses: price ? 0 : uses });
  }
  for (const [index, { fixed }] of costs.entries()) {
    const serviceId = id(index + 1);
    for (const [segment, share] of sharesOf(
      used.filter((one) => one.serviceId === serviceId),
      division,
    ))
      for (const at of daysOf(asked).filter((one) => holds(fixed, one))) {
        const values = { field: fieldOf.get(serviceId) ?? null, service: serviceId, segment, month: at.slice(0, 7) };
        add(values, { costCents: ((fixed?.cents ?? 0) * share) / daysBetween(monthOf(at), addMonths(monthOf(at), 1)) });
      }
  }
  return found;
}

const daysOf = ({ from, to }: Period) => Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index));

/** The parts of segments in a service's fixed cost. */
function sharesOf(used: History['cells'], division: Division): [string | null, number][] {
  const segments = [...new Set(used.map(segmentOf))];
  if (!dimensionsOf(division).includes('segment') || segments.length === 0) return [[null, 1]];
  const quantityOf = (some: History['cells']) => some.reduce((sum, { quantity }) => sum + quantity, 0);
  const whole = quantityOf(used);
  return segments.map((segment) => {
    const ofSegment = quantityOf(used.filter((one) => segmentOf(one) === segment));
    return [segment, whole > 0 ? ofSegment / whole : 1 / segments.length];
  });
}

const sumsOf = (asked: Period, division: Division) =>
  slice.service.app.get(Database).read(scope, (tx) => summariseServiceDays(tx, asked, dimensionsOf(division)));

describe('Sums read from months', () => {
  it('are those of the days, whatever the history, the period and what they are told apart by', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.constantFrom(...divisions), async (facts, division) => {
        await tell(facts);
        const sums = await sumsOf(facts.asked, division);
        const expected = plainly(facts, division);
        // The whole is there also when nothing is: then it is nothing.
        if (division !== 'whole') expect([...sums.keys()].sort()).toEqual([...expected.keys()].sort());
        for (const [key, { costCents, ...counts }] of expected) {
          expect([key, sums.get(key)]).toMatchObject([key, counts]);
          expect(Math.abs((sums.get(key)?.costCents ?? NaN) - costCents)).toBeLessThanOrEqual(0.51);
        }
      }),
      { numRuns: 150 },
    );
  }, 200_000);
});
