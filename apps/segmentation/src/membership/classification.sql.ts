import { prepared } from '@nelikentta/persistence';
import { addedToServiceDays, gatheredBy } from '../service-days/count-events.js';

// Parameters of every statement here: $1 municipality, $2 time zone, $3 window in months, $4 now. Where it goes on: $5 the id after which, $6 for how many customers.

/** The setting of a transaction that holds whom the next classification is about: their ids as JSON. */
export const concernedOnes = 'nelikentta.concerned';

// The planner takes JSON to hold as much whatever it holds, so one plan is right for all.
const concerned = `
  key AS MATERIALIZED (
    SELECT customer_id::uuid FROM json_array_elements_text(current_setting('${concernedOnes}')::json) AS customer_id)`;

const following = `
  key AS MATERIALIZED (
    SELECT customer_id FROM customer_fact WHERE municipality = $1 AND customer_id > $5::uuid ORDER BY customer_id LIMIT $6)`;

// Rows are looked up by index, customer after customer: what a statement costs follows from how many customers it is about, never
// from how many there are or from what the planner believes of tables that grow by the minute. OFFSET 0 keeps it from believing.
const of = (rows: string, name: string): string => `CROSS JOIN LATERAL (${rows} OFFSET 0) AS ${name}`;

/**
 * The rules of framework.md §4.2 as arithmetic on sets of instants. For each customer: when they exist, when they are resident,
 * when active by their own or their household's countable uses, since when familiar. Then the five groups divide their existence.
 */
const classification = `
  own AS (
    SELECT customer_id, min(at) AS first_met_at,
           range_agg(tstzrange(at, active_until(at, $2, $3))) FILTER (WHERE is_use AND individually_countable) AS active
      FROM key
      ${of(
        `SELECT at, service_id, quantity IS NOT NULL AS is_use
           FROM encounter_fact WHERE municipality = $1 AND customer_id = key.customer_id AND NOT retracted`,
        'encounter',
      )}
      LEFT JOIN service_fact ON municipality = $1 AND service_fact.service_id = encounter.service_id
     GROUP BY customer_id),
  housemate AS MATERIALIZED (
    SELECT key.customer_id, other.customer_id AS housemate_id, mine.during * other.during AS together
      FROM key
      ${of(`SELECT household_id, during FROM household_fact WHERE municipality = $1 AND customer_id = key.customer_id`, 'mine')}
      ${of(
        `SELECT customer_id, during
           FROM household_fact
          WHERE municipality = $1 AND household_id = mine.household_id AND customer_id <> key.customer_id AND during && mine.during`,
        'other',
      )}),
  household_use AS MATERIALIZED (
    SELECT housemate_id, at, local_day(at, $2) AS day
      FROM (SELECT DISTINCT housemate_id FROM housemate) AS housemates
      ${of(
        `SELECT at, service_id
           FROM encounter_fact WHERE municipality = $1 AND customer_id = housemate_id AND NOT retracted AND quantity IS NOT NULL`,
        'use',
      )}
      JOIN service_fact ON municipality = $1 AND service_fact.service_id = use.service_id
     WHERE individually_countable AND on_behalf_of_household),
  through_household AS (
    SELECT customer_id, min(at) AS first_met_at, range_agg(tstzrange(at, active_until(at, $2, $3))) AS active
      FROM housemate JOIN household_use USING (housemate_id)
     WHERE together @> day
     GROUP BY customer_id),
  known AS MATERIALIZED (
    SELECT customer_id, actor_level, tstzmultirange(local_span(exists_during, $2)) AS existing,
           coalesce((SELECT range_agg(local_span(days, $2)) FROM unnest(resident_during) AS days), '{}') AS resident,
           coalesce(own.active, '{}') + coalesce(through_household.active, '{}') AS active,
           CASE WHEN first.at IS NULL THEN '{}' ELSE tstzmultirange(tstzrange(first.at, NULL)) END AS familiar
      FROM key
      ${of(
        `SELECT actor_level, exists_during, resident_during, tied_from
           FROM customer_fact WHERE municipality = $1 AND customer_id = key.customer_id`,
        'customer',
      )}
      LEFT JOIN own USING (customer_id)
      LEFT JOIN through_household USING (customer_id)
     CROSS JOIN LATERAL (
       SELECT least(own.first_met_at, through_household.first_met_at, local_midnight(tied_from, $2)) AS at) AS first),
  classified AS (
    SELECT customer_id, actor_level, customer_group::customer_group, existing * instants AS instants
      FROM known
     CROSS JOIN LATERAL (VALUES
       ('resident_active', resident * active),
       ('resident_non_active', resident - active),
       ('non_resident_active', active - resident),
       ('non_resident_familiar', familiar - resident - active),
       ('non_resident_unknown', existing - resident - active - familiar)) AS division (customer_group, instants))`;

/**
 * Which instants each segment of a customer loses and gains against what was concluded before. The row without a segment
 * stands for the instants that the customer is outside the grid, so what one row loses another always gains.
 */
const difference = `
  stored AS MATERIALIZED (
    SELECT customer_id, actor_level, customer_group, during, place
      FROM key
      ${of(
        `SELECT actor_level, customer_group, during, ctid AS place
           FROM membership WHERE municipality = $1 AND customer_id = key.customer_id`,
        'interval',
      )}),
  concluded AS (
    SELECT customer_id, actor_level, customer_group, range_agg(during) AS instants, array_agg(during) AS intervals, array_agg(place) AS places
      FROM stored GROUP BY customer_id, actor_level, customer_group),
  altered AS MATERIALIZED (
    SELECT customer_id, actor_level, customer_group, coalesce(concluded.instants, '{}') AS before, coalesce(classified.instants, '{}') AS after,
           coalesce(intervals, '{}') AS intervals, places
      FROM classified FULL JOIN concluded USING (customer_id, actor_level, customer_group)
     WHERE coalesce(concluded.instants, '{}') <> coalesce(classified.instants, '{}')),
  within_grid AS (SELECT customer_id, actor_level, customer_group, before - after AS lost, after - before AS gained FROM altered),
  shift AS MATERIALIZED (
    TABLE within_grid
    UNION ALL
    SELECT customer_id, NULL, NULL, gained - lost, lost - gained
      FROM (SELECT customer_id, range_agg(lost) AS lost, range_agg(gained) AS gained FROM within_grid GROUP BY customer_id) AS whole
     WHERE gained <> lost)`;

/**
 * Only differences are written, and an interval that a segment no longer has becomes one that it has instead: mostly just a bound
 * moves, and the grid's summary with it. An interval may also pass to another segment as it is; then its old row goes first.
 * Reading the counts sets the order.
 */
const written = `
  turning AS MATERIALIZED (
    SELECT altered.customer_id, altered.actor_level, altered.customer_group, turn.place, turn.during, taken.place IS NOT NULL AS is_taken
      FROM altered
     CROSS JOIN LATERAL unnest(
       ARRAY(SELECT place
               FROM unnest(places, intervals) AS each (place, during)
              WHERE NOT EXISTS (SELECT FROM unnest(after) AS kept WHERE kept = each.during)),
       ARRAY(SELECT interval FROM unnest(after) AS interval WHERE interval <> ALL (intervals))) AS turn (place, during)
      LEFT JOIN stored AS taken ON taken.customer_id = altered.customer_id AND taken.during = turn.during),
  deleted AS (
    DELETE FROM membership
     WHERE municipality = $1 AND ctid = ANY (ARRAY(SELECT place FROM turning WHERE place IS NOT NULL AND (during IS NULL OR is_taken)))
    RETURNING 1),
  moved_on AS (
    UPDATE membership SET during = turning.during
      FROM turning
     WHERE membership.municipality = $1 AND membership.ctid = turning.place AND turning.during IS NOT NULL AND NOT is_taken
       AND membership.ctid = ANY (ARRAY(SELECT place FROM turning)) AND (SELECT count(*) FROM deleted) >= 0
    RETURNING 1),
  inserted AS (
    INSERT INTO membership (municipality, customer_id, during, actor_level, customer_group)
    SELECT $1, customer_id, during, actor_level, customer_group
      FROM turning
     WHERE during IS NOT NULL AND (place IS NULL OR is_taken)
       AND (SELECT count(*) FROM deleted) + (SELECT count(*) FROM moved_on) >= 0
    RETURNING 1),
  corrected AS (
    INSERT INTO membership_correction (municipality, customer_id, corrected_at, during, actor_level, customer_group)
    SELECT $1, customer_id, $4, unnest(lost * tstzmultirange(tstzrange(NULL, $4))), actor_level, customer_group
      FROM within_grid
    -- Two corrections at one instant: what was answered before that instant is what the first of them replaced.
    ON CONFLICT DO NOTHING)`;

/**
 * What happened in instants that pass from one segment to another passes from service day to service day. The bounds are columns that
 * an index can be asked by: without them everything that the customer ever did is fetched to move what happened on one day.
 */
const moved = `
  passing AS MATERIALIZED (
    SELECT customer_id, coalesce(lower(instants), '-infinity') AS since, coalesce(upper(instants), 'infinity') AS until
      FROM (SELECT customer_id, unnest(range_agg(lost) + range_agg(gained)) AS instants FROM within_grid GROUP BY customer_id) AS whole),
  moved AS (
    SELECT event.*, CASE WHEN gained @> at THEN 1 ELSE -1 END AS sign, actor_level, customer_group, local_day(at, $2) AS day
      FROM passing
      ${of(
        `SELECT * FROM service_event
          WHERE municipality = $1 AND customer_id = passing.customer_id AND at >= since AND at < until`,
        'event',
      )}
      JOIN shift ON shift.customer_id = event.customer_id AND (gained @> at OR lost @> at)),
  recounted AS (${addedToServiceDays(gatheredBy('moved'))})`;

/** Classifies whom it concerns and moves what they did to the segments they did it in. One statement for any number of them. */
export const classificationOfConcerned = prepared(
  `WITH ${[concerned, classification, difference, written, moved].join(',')} SELECT`,
);

/** Classifies the next so many ($6) customers after an id ($5); gives how many there were and the last of them. Service days are left as they are. */
export const classificationOfFollowing = `WITH ${[following, classification, difference, written].join(',')}
SELECT count(*) AS customers, (SELECT customer_id FROM key ORDER BY customer_id DESC LIMIT 1) AS last,
       (SELECT count(*) FROM deleted) + 2 * (SELECT count(*) FROM moved_on) + (SELECT count(*) FROM inserted) AS "changedIntervals"
  FROM key`;
