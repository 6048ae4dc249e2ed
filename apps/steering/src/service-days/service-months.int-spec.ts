import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CountedServiceDay, serviceDaysCounted } from '@nelikentta/contracts';
import { addDays } from '@nelikentta/framework';
import { type Slice, startSlice } from '@nelikentta/testing';
import fc from 'fast-check';
import { steering } from '../service.js';

const id = (number: number) => `018f4e7a-0000-7000-8000-${String(number).padStart(12, '0')}`;
let slice: Slice;

beforeAll(async () => {
  slice = await startSlice(steering, { now: '2026-12-01T10:00:00Z' });
});
afterAll(() => slice.stop());

const counts = Object.entries(serviceDaysCounted.example.cells[0]!).flatMap(([name, value]) =>
  typeof value === 'number' && name !== 'version' ? [name as keyof CountedServiceDay] : [],
);
const column = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

// Versions of few cells, told in any order and more than once. What a version holds follows from it: the same is told again.
const version = fc
  .record({
    service: fc.integer({ min: 1, max: 2 }),
    days: fc.integer({ min: 0, max: 3 }).map((days) => days * 17),
    providerId: fc.constantFrom(null, id(101)),
    segment: fc.constantFrom(null, 'individual' as const, 'business' as const),
    version: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ service, days, segment, version: number, providerId }): CountedServiceDay => {
    const count = (name: string) => (name.length * 7 + number * 5 + service * 3 + days) % 23;
    return {
      ...(Object.fromEntries(counts.map((name) => [name, count(name)])) as unknown as CountedServiceDay),
      ...{ serviceId: id(service), providerId, day: addDays('2026-01-20', days), version: number },
      ...{ quantity: count('quantity') / 4, actorLevel: segment, customerGroup: segment && 'resident_active' },
    };
  });
const history = fc.array(fc.array(version, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 });

// A hundred histories at a time, each of services of its own: what is told of them together costs one transaction.
const historiesAtOnce = 100;
const histories = fc
  .array(history, { minLength: historiesAtOnce, maxLength: historiesAtOnce })
  .map((all) => all.map((batches, number) => batches.map((cells) => cells.map((cell) => ofHistory(cell, number)))));
const ofHistory = (cell: CountedServiceDay, number: number) => ({
  ...cell,
  serviceId: id(1000 * (number + 1) + Number(cell.serviceId.slice(-3))),
});

const key = 'month, service_id, segment, provider_id';
const daysAddedUp = `
  SELECT date_trunc('month', day::timestamp)::date AS month, service_id, segment, provider_id,
         ${counts.map((name) => `sum(${column(name)}) AS ${column(name)}`).join(', ')}
    FROM service_day WHERE municipality = $1 GROUP BY 1, 2, 3, 4`;
const months = `SELECT ${key}, ${counts.map(column).join(', ')} FROM service_month WHERE municipality = $1`;
const providerKey = 'month, service_id, provider_id';
const segmentsAddedUp = `
  SELECT ${providerKey}, ${counts.map((name) => `sum(${column(name)}) AS ${column(name)}`).join(', ')}
    FROM service_month WHERE municipality = $1 GROUP BY ${providerKey}`;
const providerMonths = `SELECT ${providerKey}, ${counts.map(column).join(', ')} FROM provider_month WHERE municipality = $1`;
const differences = [
  [daysAddedUp, months],
  [segmentsAddedUp, providerMonths],
].map(([sums, kept]) => `(${sums} EXCEPT ${kept}) UNION ALL (${kept} EXCEPT ${sums})`);

/** Months that are not the sums of what they hold, by segment and of all together. */
const differing = async (municipality: string) => {
  const found = await Promise.all(differences.map((difference) => slice.owner.query(difference, [municipality])));
  return found.map(({ rows }) => rows.length);
};

const highest = (cells: readonly CountedServiceDay[]) => {
  const known = new Map<string, CountedServiceDay>();
  for (const cell of cells) {
    const where = [cell.day, cell.serviceId, cell.actorLevel, cell.providerId].join();
    if (cell.version > (known.get(where)?.version ?? 0)) known.set(where, cell);
  }
  return [...known.values()];
};

describe('The months of services', () => {
  it('are the sums of the newest versions of their days after any history, told in any order and repeatedly', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (all) => {
        await slice.owner.query('TRUNCATE service_day, service_month, provider_month');
        const steps = Math.max(...all.map((batches) => batches.length));
        for (let step = 0; step < steps; step += 1)
          await slice.deliver(serviceDaysCounted, { cells: all.flatMap((batches) => batches[step] ?? []) });
        expect(await differing('049')).toEqual([0, 0]);
        const total = highest(all.flat(2)).reduce((sum, { uses, quantity }) => sum + uses + quantity, 0);
        const { rows } = await slice.owner.query<{ total: string }>('SELECT sum(uses + quantity) AS total FROM service_month');
        expect(Number(rows[0]?.total)).toBe(total);
      }),
      { numRuns: 2000 / historiesAtOnce },
    );
  }, 200_000);

  it('are so when several writers tell of the same days at once', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (batches) => {
        await slice.owner.query('TRUNCATE service_day, service_month, provider_month');
        await Promise.all(batches.map((cells) => slice.deliver(serviceDaysCounted, { cells })));
        expect(await differing('049')).toEqual([0, 0]);
        expect((await slice.owner.query('SELECT FROM service_day')).rowCount).toBe(highest(batches.flat()).length);
      }),
      { numRuns: 30 },
    );
  });

  it('of another municipality are its own', async () => {
    await slice.deliver(serviceDaysCounted, serviceDaysCounted.example, '091');
    const { rows } = await slice.owner.query(`SELECT uses FROM service_month WHERE municipality = '091'`);
    expect(rows).toEqual([{ uses: 12 }]);
  });

  it('that differ from their days, or from their segments, are seen by this test', async () => {
    await slice.owner.query(`UPDATE service_month SET promoters = promoters + 1 WHERE municipality = '091'`);
    expect(await differing('091')).toEqual([2, 2]);
    await slice.owner.query(`UPDATE provider_month SET promoters = promoters + 1 WHERE municipality = '091'`);
    expect(await differing('091')).toEqual([2, 0]);
  });
});
