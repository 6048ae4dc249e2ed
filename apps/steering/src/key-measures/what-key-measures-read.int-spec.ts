import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { costsChanged, servicesChanged } from '@nelikentta/contracts';
import { Database, type ReadTx, type Scope } from '@nelikentta/persistence';
import { type Slice, startSlice } from '@nelikentta/testing';
import { steering } from '../service.js';
import { AskOthers } from './ask-others.js';
import { MeasureKeys } from './measure-keys.js';
import { dimensionsOf, divisions, type Period } from './measures/sums.js';

const serviceId = '018f4e7a-0000-7000-8000-000000000001';
const scope = { municipality: '049', actor: 'test' };
const daysKept = 730;
let slice: Slice;

beforeAll(async () => {
  slice = await startSlice(steering, { now: '2026-12-01T10:00:00Z' });
  await slice.deliver(servicesChanged, { services: [{ ...servicesChanged.example.services[0]!, serviceId }] });
  // Two years of a service, a cell a day, and what its months add up to.
  await slice.owner.query(
    `INSERT INTO service_day
     SELECT '049', date '2025-01-01' + day, $1, 'individual/resident_active', '00000000-0000-0000-0000-000000000000', 1, 2, 2, 0, 0, 0, 0,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0
       FROM generate_series(0, $2 - 1) AS day`,
    [serviceId, daysKept],
  );
  await slice.owner.query(`
    INSERT INTO service_month (municipality, month, service_id, segment, provider_id, quantity, uses, csat_count, csat_sum,
           csat_sum_of_squares, satisfied, advocates, nps_count, promoters, passives, detractors, needs_opened, needs_answered,
           needs_partly, needs_not_answered, needs_lapsed)
    SELECT municipality, date_trunc('month', day::timestamp)::date, service_id, segment, provider_id, sum(quantity), sum(uses), 0, 0, 0,
           0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
      FROM service_day GROUP BY 1, 2, 3, 4, 5`);
  // The service has one segment.
  await slice.owner.query(`
    CREATE TEMPORARY TABLE months AS TABLE service_month;
    ALTER TABLE months DROP COLUMN segment;
    INSERT INTO provider_month TABLE months`);
});
afterAll(() => slice.stop());

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Plan[];
}

/** Rows of a table that a plan looked at, those that it threw away included. */
function rowsRead(plan: Plan, table: string): number {
  const { 'Rows Removed by Filter': filtered = 0, 'Rows Removed by Index Recheck': rechecked = 0 } = plan;
  const own = plan['Relation Name'] === table ? (plan['Actual Rows'] + filtered + rechecked) * plan['Actual Loops'] : 0;
  return (plan.Plans ?? []).reduce((sum, below) => sum + rowsRead(below, table), own);
}

/** Asks for key measures, and counts the service days that PostgreSQL reads for it, in every statement of the request. */
async function daysReadFor(period: Period, division: (typeof divisions)[number]) {
  const { app } = slice.service;
  let daysRead = 0;
  const explaining = (tx: ReadTx): ReadTx => ({
    scope: tx.scope,
    rows: async (sql, parameters) => {
      if (typeof sql === 'string' && !sql.includes('set_config')) {
        const [row] = await tx.rows<{ 'QUERY PLAN': { Plan: Plan }[] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, parameters);
        daysRead += rowsRead(row!['QUERY PLAN'][0]!.Plan, 'service_day');
      }
      return tx.rows(sql, parameters);
    },
    rowsOf: (statement, key) => tx.rowsOf(statement, key),
  });
  const database = {
    read: <T>(of: Scope, work: (tx: ReadTx) => Promise<T>) => app.get(Database).read(of, (tx) => work(explaining(tx))),
  } as Database;
  const measured = await new MeasureKeys(database, app.get(AskOthers)).execute(scope, period, dimensionsOf(division));
  return { daysRead, uses: measured.reduce((sum, { sums }) => sum + sums.uses, 0) };
}

describe('Key measures of a year', () => {
  it.each(divisions)('by %s read no day where the year is of whole months', async (division) => {
    expect(await daysReadFor({ from: '2025-12-01', to: '2026-12-01' }, division)).toEqual({ daysRead: 0, uses: 2 * 365 });
  });

  it.each(divisions)('by %s read of the days those of the months that the year cuts', async (division) => {
    const { daysRead, uses } = await daysReadFor({ from: '2025-11-11', to: '2026-11-11' }, division);
    expect(uses).toBe(2 * 365);
    // Shares of fixed costs by segment look a second time; there are none here, so nobody does.
    expect(daysRead).toBe(20 + 10);
  });

  it('read the days of a month in which a price changes, and no others', async () => {
    const unitCosts = [{ providerId: null, from: '2026-03-15', to: null, centsPerUnit: 100 }];
    await slice.deliver(costsChanged, { services: [{ serviceId, version: 1, unitCosts, fixedCosts: [] }] });
    expect(await daysReadFor({ from: '2025-12-01', to: '2026-12-01' }, 'field')).toEqual({ daysRead: 31, uses: 2 * 365 });
  });

  it('read as much as they are seen to: all days, where months are not kept', async () => {
    const [row] = (
      await slice.owner.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
        `EXPLAIN (ANALYZE, FORMAT JSON) SELECT sum(uses) FROM service_day WHERE day >= '2025-12-01' AND day < '2026-12-01'`,
      )
    ).rows;
    expect(rowsRead(row!['QUERY PLAN'][0]!.Plan, 'service_day')).toBeGreaterThanOrEqual(365);
  });
});
