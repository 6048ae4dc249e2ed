import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { customersReached, reachDivisions, type RecordedEncounter } from '@nelikentta/contracts';
import { addDays, addMonths, localDay, midnightOf } from '@nelikentta/framework';
import { Questions } from '@nelikentta/messaging';
import { type Slice, startSlice } from '@nelikentta/testing';
import fc from 'fast-check';
import { segmentation } from '../service.js';
import { homeSince, person, service, tell, use } from '../testing/told.js';

const services = [service(), service(), service({ field: 'wellBeingAndVitality', benefit: 'future', role: 'enabler' })];
/** Of which segmentation has never heard. */
const unknown = service();
const fieldOf = new Map(services.map(({ serviceId, field }) => [serviceId, field]));
const scope = { municipality: '049', actor: 'test' };
let slice: Slice;

beforeAll(async () => {
  slice = await startSlice(segmentation, { now: '2026-05-04T10:00:00Z' });
  await tell(slice, { services });
});
afterAll(() => slice.stop());

// Some around the turns of months, in summer and in winter, where the calendar of UTC is another than ours.
const instant = fc
  .tuple(fc.integer({ min: 0, max: 13 }), fc.constantFrom(-3, -2, -1, 0, 1, 100, 300))
  .map(([months, hours]) => new Date(midnightOf(addMonths('2025-01-01', months)).getTime() + hours * 3_600_000))
  .map((at) => at.toISOString());
const version = fc.record({
  customer: fc.integer({ min: 0, max: 4 }),
  service: fc.constantFrom(...services, unknown),
  at: instant,
  quantity: fc.constantFrom(1, 1, 1, null),
  retracted: fc.constantFrom(false, false, false, true),
});
const history = fc.record({
  movedIn: fc.array(fc.option(fc.integer({ min: 0, max: 500 })), { minLength: 5, maxLength: 5 }),
  /** Each encounter with its corrections, in the order in which they are told. */
  encounters: fc.array(fc.tuple(fc.array(version, { minLength: 1, maxLength: 3 }), fc.boolean()), { maxLength: 12 }),
  from: fc.integer({ min: -20, max: 300 }).map((days) => addDays('2025-01-01', days)),
  days: fc.integer({ min: 1, max: 400 }),
});
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;

const customers = Array.from({ length: 5 }, () => randomUUID());

/** Tells everything, the corrections of some encounters before what they correct, and gives what then is known to be so. */
async function told({ movedIn, encounters }: History): Promise<RecordedEncounter[]> {
  await slice.owner.query(
    'TRUNCATE customer_fact, household_fact, encounter_fact, membership, membership_correction, service_day',
  );
  const all = encounters.map(([versions, isTurned]) => {
    const encounterId = randomUUID();
    const inOrder = versions.map(({ customer, service: of, at, quantity, retracted }, index) =>
      use({ customerId: customers[customer] ?? '' }, of, at, { encounterId, version: index + 1, quantity, retracted }),
    );
    return { newest: inOrder.at(-1)!, told: isTurned ? inOrder.reverse() : inOrder };
  });
  await tell(slice, {
    customers: customers.map((customerId, index) => {
      const days = movedIn[index];
      return person({ customerId, residences: typeof days === 'number' ? [homeSince(addDays('2024-12-01', days))] : [] });
    }),
  });
  for (let step = 0; step < 3; step += 1) {
    const batch = all.flatMap((encounter) => encounter.told[step] ?? []);
    if (batch.length > 0) await tell(slice, { encounters: batch });
  }
  return all.map(({ newest }) => newest).filter(({ retracted, quantity }) => !retracted && quantity !== null);
}

/** The segment that a use's customer was in at its time; null outside the grid. */
async function segmentOf({ customerId, at }: RecordedEncounter): Promise<string | null> {
  const { rows } = await slice.owner.query<{ segment: string }>(
    `SELECT actor_level || '/' || customer_group AS segment
       FROM membership WHERE municipality = '049' AND customer_id = $1 AND during @> $2::timestamptz`,
    [customerId, at],
  );
  return rows[0]?.segment ?? null;
}

/** Different customers by one look at every use. */
function plainly(uses: readonly { customerId: string; values: Record<string, string | null> }[], by: string) {
  const reached = new Map<string, Set<string>>();
  for (const { customerId, values } of uses) {
    const parts = by === 'whole' ? ['whole'] : by.split(',').map((dimension) => values[dimension] ?? null);
    if (parts.includes(null)) continue;
    reached.set(parts.join(','), (reached.get(parts.join(',')) ?? new Set()).add(customerId));
  }
  return Object.fromEntries([...reached].map(([key, found]) => [key, found.size]));
}

describe('Customers reached', () => {
  it('are as many as one look at every use finds, after any history of corrections and retractions', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (facts) => {
        const [from, to] = [midnightOf(facts.from), midnightOf(addDays(facts.from, facts.days))];
        const within = (await told(facts)).filter(({ at }) => from <= new Date(at) && new Date(at) < to);
        const uses = await Promise.all(
          within.map(async (one) => ({
            customerId: one.customerId,
            values: {
              field: fieldOf.get(one.serviceId ?? '') ?? null,
              service: one.serviceId,
              segment: await segmentOf(one),
              month: localDay(new Date(one.at)).slice(0, 7),
            },
          })),
        );
        for (const by of reachDivisions) {
          const input = { from: from.toISOString(), to: to.toISOString(), by };
          const { rows } = await slice.service.app.get(Questions).ask(customersReached, scope, input);
          expect([by, Object.fromEntries(rows.map(({ key, customers: found }) => [key, found]))]).toEqual([
            by,
            plainly(uses, by),
          ]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
