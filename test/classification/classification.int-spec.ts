import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { servicesChanged } from '@nelikentta/contracts';
import { localDay } from '@nelikentta/framework';
import { segmentation } from '@nelikentta/segmentation';
import { type Slice, startSlice } from '@nelikentta/testing';
import fc from 'fast-check';
import { type KnownFacts, segmentByTheRules } from './classification.reference.js';
import { type History, history, municipality, services } from './random-histories.js';
import { factsOf, questionsAbout, tell } from './told-histories.js';

const historiesInBatch = 1000;
const batches = 10;
/** Another run, other histories; a failure names the seed that repeats it. */
const seed = Date.now() % 2 ** 31;
const everyHistory: History[] = [];
let slice: Slice;

beforeAll(async () => {
  slice = await startSlice(segmentation, { now: '2024-07-01T09:00:00Z' });
  await slice.deliver(servicesChanged, { services: [...services] });
});
afterAll(() => slice.stop());

interface Asked {
  readonly customerId: string;
  readonly at: number;
}

async function answers(questions: readonly Asked[]) {
  const { rows } = await slice.owner.query<{ segments: string[] }>(
    `SELECT coalesce(array_agg(actor_level || '/' || customer_group) FILTER (WHERE actor_level IS NOT NULL), '{}') AS segments
       FROM ROWS FROM (json_to_recordset($1) AS ("customerId" uuid, at double precision)) WITH ORDINALITY AS question (asked_id, at, number)
       LEFT JOIN membership ON municipality = $2 AND customer_id = asked_id AND during @> to_timestamp(at / 1000)
      GROUP BY number ORDER BY number`,
    [JSON.stringify(questions), municipality],
  );
  return rows.map(({ segments }) => segments);
}

function expectedAnswer(facts: KnownFacts, { customerId, at }: Asked): string[] {
  const segment = segmentByTheRules(facts, customerId, at);
  return segment ? [`${segment.actorLevel}/${segment.customerGroup}`] : [];
}

const countable = (service: (typeof services)[number]) =>
  [service.serviceId, { ...service, individuallyCountable: true }] as const;

interface ShownFact {
  readonly kind: string;
  readonly from?: string;
  readonly to?: string | null;
  readonly activeUntil?: string;
}

/** What a reader who knows the rules concludes from the facts that an answer shows. */
function reasonShown(shown: readonly ShownFact[], at: number) {
  const day = localDay(new Date(at));
  const resident = shown.some(
    ({ kind, from = '', to }) => kind === 'residence' && from <= day && (typeof to !== 'string' || day < to),
  );
  const active = shown.some(({ activeUntil }) => activeUntil !== undefined && at < Date.parse(activeUntil));
  return { resident, active, familiar: shown.length > 0, step: expect.any(Number) };
}

async function rowsOf(sql: string) {
  return (await slice.owner.query(sql)).rows;
}
const memberships = 'SELECT * FROM membership ORDER BY municipality, customer_id, during';
const serviceDays = `
  SELECT service_id, day::text, actor_level, customer_group, uses, quantity
    FROM service_day WHERE uses <> 0 ORDER BY service_id, day, actor_level, customer_group`;

describe(`${String(historiesInBatch * batches)} random histories, told and corrected in batches`, () => {
  it('put each customer in the segment that the rules give, at any instant and at every edge', async () => {
    for (let batch = 0; batch < batches; batch += 1) {
      const histories = fc.sample(history, { numRuns: historiesInBatch, seed: seed + batch });
      everyHistory.push(...histories);
      await tell(slice, histories);
      const facts = factsOf(histories);
      const questions = histories.flatMap(questionsAbout);
      const given = await answers(questions);
      const wrong = questions.flatMap((question, index) => {
        const expected = expectedAnswer(facts, question);
        return String(given[index]) === String(expected) ? [] : [{ ...question, expected, given: given[index] }];
      });
      expect({ seed: seed + batch, wrong: wrong.slice(0, 5) }).toEqual({ seed: seed + batch, wrong: [] });
    }
  }, 600_000);

  it.each<[string, (facts: KnownFacts) => KnownFacts]>([
    ['a window a month too short', (facts) => ({ ...facts, windowMonths: 11 })],
    ['days of another time zone', (facts) => ({ ...facts, timeZone: 'UTC' })],
    ['uses of the household forgotten', (facts) => ({ ...facts, households: new Map() })],
    ['every service taken as countable', (facts) => ({ ...facts, services: new Map(services.map(countable)) })],
  ])('would show %s', async (_, misread) => {
    const histories = everyHistory.slice(0, historiesInBatch);
    const facts = misread(factsOf(histories));
    const questions = histories.flatMap(questionsAbout);
    const given = await answers(questions);
    expect(questions.some((question, index) => String(given[index]) !== String(expectedAnswer(facts, question)))).toBe(true);
  });

  it('say why, by facts that do decide it', async () => {
    const questions = everyHistory.slice(0, 150).flatMap((told) => questionsAbout(told).slice(0, 2));
    let explained = 0;
    for (const { customerId, at } of questions) {
      const { body } = await slice.get(`/v1/customers/${customerId}/segment?at=${new Date(at).toISOString()}`);
      if (body.code === 'customer-not-in-grid') continue;
      explained += 1;
      expect({ ...reasonShown(body.why.facts, at), seed }).toEqual({ ...body.why.rule, step: expect.any(Number), seed });
    }
    expect(explained).toBeGreaterThan(50);
  });

  it('leave nobody who exists without a segment, nor in two at once, nor who does not exist in any', async () => {
    const uncovered = await rowsOf(`
      SELECT customer_id
        FROM customer_fact
        LEFT JOIN (SELECT customer_id, range_agg(during) AS whole FROM membership GROUP BY customer_id) AS covered USING (customer_id)
       WHERE coalesce(whole, '{}') <> tstzmultirange(local_span(exists_during, 'Europe/Helsinki'))`);
    const doubled = await rowsOf(`
      SELECT one.customer_id FROM membership one JOIN membership other USING (municipality, customer_id)
       WHERE one.during < other.during AND one.during && other.during`);
    expect([uncovered, doubled]).toEqual([[], []]);
    expect(await rowsOf('SELECT error FROM parked_message')).toEqual([]);
    expect((await rowsOf('SELECT FROM customer_fact')).length).toBeGreaterThan(historiesInBatch * batches);
  });

  it('count every use on its day in the segment that its customer was in then', async () => {
    const facts = factsOf(everyHistory);
    const counted = new Map<string, number>();
    for (const { at, customerId, serviceId, quantity, retracted } of [...facts.encounters.values()].flat()) {
      if (quantity === null || retracted) continue;
      const segment = segmentByTheRules(facts, customerId, Date.parse(at));
      const day = localDay(new Date(at), facts.timeZone);
      const cell = [serviceId, day, segment?.actorLevel ?? null, segment?.customerGroup ?? null].join(' ');
      counted.set(cell, (counted.get(cell) ?? 0) + 1);
    }
    const stored = (await rowsOf(serviceDays)).map((row) => [
      [row.service_id, row.day, row.actor_level, row.customer_group].join(' '),
      row.uses,
    ]);
    expect(new Map(stored as [string, number][])).toEqual(counted);
  });

  it('come to the same when all is classified and counted anew, from what is there and from nothing', async () => {
    const before = [await rowsOf(memberships), await rowsOf(serviceDays)];
    const rebuild = async () => {
      const { body } = await slice.post('/v1/rebuilds').expect(202);
      await slice.drain();
      return (await slice.get(`/v1/rebuilds/${String(body.id)}`).expect(200)).body;
    };
    expect(await rebuild()).toMatchObject({ state: 'done', changedIntervals: 0 });
    expect([await rowsOf(memberships), await rowsOf(serviceDays)]).toEqual(before);
    await slice.owner.query('TRUNCATE membership, service_day');
    expect(await rebuild()).toMatchObject({ state: 'done', changedIntervals: before[0]!.length });
    expect([await rowsOf(memberships), await rowsOf(serviceDays)]).toEqual(before);
  }, 120_000);
});
