import type { Slice } from '@nelikentta/testing';
import type { Counts } from './counts.reference.js';
import { municipality } from './random-histories.js';

/** Everything that segmentation has concluded, in an order of its own. */
export async function everythingConcluded(slice: Slice): Promise<unknown[]> {
  const rowsOf = async (sql: string) => (await slice.owner.query(sql)).rows as unknown[];
  return [
    await rowsOf('SELECT * FROM membership ORDER BY municipality, customer_id, during'),
    [...(await serviceDays(slice))],
    await rowsOf(
      'SELECT * FROM segment_growth WHERE customers <> 0 ORDER BY municipality, span, begins_on, actor_level, customer_group',
    ),
    await rowsOf('SELECT * FROM existence_growth WHERE customers <> 0 ORDER BY municipality, span, begins_on'),
  ];
}

/** Every figure of every service day that is not zero. */
export async function serviceDays({ owner }: Slice): Promise<Counts> {
  const { rows } = await owner.query<{ key: string; figure: string }>(`
    SELECT concat_ws(' ', service_id, day, coalesce(actor_level::text, ''), coalesce(customer_group::text, ''), key) AS key, value AS figure
      FROM service_day
     CROSS JOIN LATERAL jsonb_each_text(
       to_jsonb(service_day) - '{municipality,cell,service_id,provider_id,actor_level,customer_group,day,version,dirty}'::text[])
     WHERE value::numeric <> 0
     ORDER BY key`);
  return new Map(rows.map(({ key, figure }) => [key, Number(figure)]));
}

/** The grid as the product answers it, and how many it knows in no segment. */
export async function gridGiven(slice: Slice, at: number): Promise<{ counts: Counts; unknown: number }> {
  const { body } = await slice.get(`/v1/grid?at=${new Date(at).toISOString()}`).expect(200);
  const cells = body.cells as { actorLevel: string; customerGroup: string; customers: number }[];
  const counted = cells.filter(({ customers }) => customers !== 0);
  return {
    counts: new Map(counted.map((cell) => [`${cell.actorLevel}/${cell.customerGroup}`, cell.customers])),
    unknown: body.unknown as number,
  };
}

/** The grid by a scan of every interval. */
export async function gridByScan({ owner }: Slice, at: number): Promise<Counts> {
  const { rows } = await owner.query<{ segment: string; customers: string }>(
    `SELECT actor_level || '/' || customer_group AS segment, count(*) AS customers
       FROM membership WHERE municipality = $1 AND during @> to_timestamp($2::double precision / 1000) GROUP BY segment`,
    [municipality, at],
  );
  return new Map(rows.map(({ segment, customers }) => [segment, Number(customers)]));
}

/** Days and months of which what the grid is summed up from is not what there is to sum up: asked in one statement, so also while writers run. */
export async function summaryFaults({ owner }: Slice): Promise<unknown[]> {
  const differing = (summary: string, key: string) => `
    SELECT '${summary}' AS summary, span, begins_on FROM ${summary} AS stored FULL JOIN ${summary}_counted AS counted USING (municipality, ${key})
     WHERE coalesce(stored.customers, 0) <> coalesce(counted.customers, 0)`;
  const { rows } = await owner.query(
    `${differing('segment_growth', 'span, begins_on, actor_level, customer_group')}
     UNION ALL ${differing('existence_growth', 'span, begins_on')} LIMIT 5`,
  );
  return rows;
}
