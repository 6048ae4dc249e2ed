const conditions = {
  uses: 'quantity IS NOT NULL',
  csat_count: 'csat IS NOT NULL',
  satisfied: 'csat >= 7',
  advocates: 'csat >= 9',
  nps_count: 'nps IS NOT NULL',
  promoters: 'nps >= 9',
  passives: 'nps BETWEEN 7 AND 8',
  detractors: 'nps <= 6',
  needs_opened: `need_step = 'opened'`,
  needs_answered: `need_step = 'answered'`,
  needs_partly: `need_step = 'partly'`,
  needs_not_answered: `need_step = 'notAnswered'`,
  needs_lapsed: `need_step = 'lapsed'`,
};
const values = { quantity: 'quantity', csat_sum: 'csat', csat_sum_of_squares: 'csat * csat' };

/** What makes a service day one of its own, beside the municipality. */
export const cellColumns = 'service_id, day, provider_id, actor_level, customer_group';

/** The figures of a service day (measures.md §1–2). */
export const measureColumns: readonly string[] = [...Object.keys(conditions), ...Object.keys(values)];

const shares = [
  ...Object.values(conditions).map((condition) => `CASE WHEN ${condition} THEN sign END`),
  ...Object.values(values).map((value) => `sign * ${value}`),
];

/**
 * A query that gives what each event adds to the figures of its service day, and null where it adds nothing.
 *
 * @param events relation with the columns of `service_event`, `day`, `actor_level`, `customer_group`, and `sign`: 1 or −1
 */
export const sharesOf = (events: string): string => `
  SELECT municipality, ${cellColumns}, ${shares.map((share, index) => `${share} AS ${measureColumns[index] ?? ''}`).join(', ')}
    FROM ${events}`;

/** The columns of shares, summed up. Counts stay integers: sums of sums would be numeric, which costs several times as much. */
export const summedMeasures = measureColumns
  .map((name) => `coalesce(sum(${name}), 0)${name === 'quantity' ? '' : '::integer'} AS ${name}`)
  .join(', ');

/** A query that gathers events into service days. */
export const gatheredBy = (events: string): string => `
  SELECT municipality, ${cellColumns}, ${summedMeasures}
    FROM (${sharesOf(events)}) AS share GROUP BY municipality, ${cellColumns}`;

/**
 * A statement that adds figures to service days and marks those as changed. Days are kept by differences, so writing a fact
 * costs the same however many facts its day already has.
 *
 * @param differences query or table with the municipality, the columns of a cell and the measures
 */
export const addedToServiceDays = (differences: string): string => `
  INSERT INTO service_day AS stored (municipality, ${cellColumns}, ${measureColumns.join(', ')}, version, dirty)
  SELECT municipality, ${cellColumns}, ${measureColumns.join(', ')}, 1, true FROM (${differences}) AS difference
  ON CONFLICT (municipality, ${cellColumns}) DO UPDATE
    SET version = stored.version + 1, dirty = true,
        ${measureColumns.map((name) => `${name} = stored.${name} + excluded.${name}`).join(', ')}`;

/**
 * Table expressions that count facts being written: those that a new version replaces are taken off, the new ones are added,
 * each in the segment of its customer at its time. What that writing itself changes of the segments, reclassification moves.
 *
 * @param events relation with the columns of `service_event` and `sign`
 * @param timeZone the parameter that holds the municipality's time zone
 */
export const countedEvents = (events: string, timeZone: string): string => `
  in_segment AS (
    SELECT event.*, local_day(at, ${timeZone}) AS day, actor_level, customer_group
      FROM ${events} AS event
      LEFT JOIN LATERAL (
        SELECT actor_level, customer_group
          FROM membership
         WHERE municipality = event.municipality AND customer_id = event.customer_id AND during @> event.at
         LIMIT 1) AS segment ON true
     WHERE service_id IS NOT NULL),
  counted AS (${addedToServiceDays(gatheredBy('in_segment'))})`;
