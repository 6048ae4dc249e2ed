import { addedToServiceDays, gatheredBy } from '../service-days/count-events.js';

// Parameters of every statement here: $1 municipality, $2 customer ids or the id to go on from, $3 time zone, $4 window in months, $5 now.

const named = `
  key AS MATERIALIZED (SELECT customer_id FROM unnest($2::uuid[]) AS customer_id)`;

const following = `
  key AS MATERIALIZED (
    SELECT customer_id FROM customer_fact WHERE municipality = $1 AND customer_id > $2::uuid ORDER BY customer_id LIMIT $6)`;

/**
 * The rules of framework.md §4.2 as arithmetic on sets of instants. For each customer: E the instants that they exist,
 * R resident, A active by their own or their household's countable uses, F familiar. Then the five groups divide E.
 */
const classification = `
  own AS (
    SELECT customer_id, min(at) AS first_met_at,
           range_agg(tstzrange(at, active_until(at, $3, $4))) FILTER (WHERE quantity IS NOT NULL AND individually_countable)
             AS active
      FROM key
      JOIN encounter_fact USING (customer_id)
      LEFT JOIN service_fact USING (municipality, service_id)
     WHERE municipality = $1 AND NOT retracted
     GROUP BY customer_id),
  housemate AS MATERIALIZED (
    SELECT mine.customer_id, other.customer_id AS housemate_id, mine.during * other.during AS together
      FROM key
      JOIN household_fact mine USING (customer_id)
      JOIN household_fact other USING (municipality, household_id)
     WHERE municipality = $1 AND other.customer_id <> mine.customer_id AND other.during && mine.during),
  household_use AS MATERIALIZED (
    SELECT customer_id, at, local_day(at, $3) AS day
      FROM (SELECT DISTINCT housemate_id AS customer_id FROM housemate) AS housemates
      JOIN encounter_fact USING (customer_id)
      JOIN service_fact USING (municipality, service_id)
     WHERE municipality = $1 AND NOT retracted AND quantity IS NOT NULL AND individually_countable AND on_behalf_of_household),
  through_household AS (
    SELECT housemate.customer_id, min(at) AS first_met_at, range_agg(tstzrange(at, active_until(at, $3, $4))) AS active
      FROM housemate
      JOIN household_use ON household_use.customer_id = housemate_id AND together @> day
     GROUP BY housemate.customer_id),
  known AS MATERIALIZED (
    SELECT customer_id, actor_level, tstzmultirange(local_span(exists_during, $3)) AS existing,
           coalesce((SELECT range_agg(local_span(days, $3)) FROM unnest(resident_during) AS days), '{}') AS resident,
           coalesce(own.active, '{}') + coalesce(through_household.active, '{}') AS active,
           CASE WHEN first.at IS NULL THEN '{}' ELSE tstzmultirange(tstzrange(first.at, NULL)) END AS familiar
      FROM key
      JOIN customer_fact USING (customer_id)
      LEFT JOIN own USING (customer_id)
      LEFT JOIN through_household USING (customer_id)
     CROSS JOIN LATERAL (
       SELECT least(own.first_met_at, through_household.first_met_at, local_midnight(tied_from, $3)) AS at) AS first
     WHERE municipality = $1),
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
  stored AS (
    SELECT customer_id, actor_level, customer_group, range_agg(during) AS instants
      FROM key JOIN membership USING (customer_id)
     WHERE municipality = $1
     GROUP BY customer_id, actor_level, customer_group),
  altered AS MATERIALIZED (
    SELECT customer_id, actor_level, customer_group, coalesce(stored.instants, '{}') AS before, coalesce(classified.instants, '{}') AS after
      FROM classified FULL JOIN stored USING (customer_id, actor_level, customer_group)
     WHERE coalesce(stored.instants, '{}') <> coalesce(classified.instants, '{}')),
  within_grid AS (SELECT customer_id, actor_level, customer_group, before - after AS lost, after - before AS gained FROM altered),
  shift AS MATERIALIZED (
    TABLE within_grid
    UNION ALL
    SELECT customer_id, NULL, NULL, gained - lost, lost - gained
      FROM (SELECT customer_id, range_agg(lost) AS lost, range_agg(gained) AS gained FROM within_grid GROUP BY customer_id) AS whole
     WHERE gained <> lost)`;

/** Only differences are written. Reading the deletion's count makes it come first, so an interval may pass to another segment. */
const written = `
  deleted AS (
    DELETE FROM membership USING (SELECT customer_id, unnest(before) AS during, after FROM altered) AS old
     WHERE membership.municipality = $1 AND membership.customer_id = old.customer_id AND membership.during = old.during
       AND NOT EXISTS (SELECT FROM unnest(after) AS kept WHERE kept = old.during)
    RETURNING 1),
  inserted AS (
    INSERT INTO membership (municipality, customer_id, during, actor_level, customer_group)
    SELECT $1, customer_id, during, actor_level, customer_group
      FROM (SELECT *, unnest(after) AS during FROM altered) AS new
     WHERE NOT EXISTS (SELECT FROM unnest(before) AS kept WHERE kept = during) AND (SELECT count(*) FROM deleted) >= 0
    RETURNING 1),
  corrected AS (
    INSERT INTO membership_correction (municipality, customer_id, corrected_at, during, actor_level, customer_group)
    SELECT $1, customer_id, $5, unnest(lost * tstzmultirange(tstzrange(NULL, $5))), actor_level, customer_group
      FROM within_grid
    -- Two corrections at one instant: what was answered before that instant is what the first of them replaced.
    ON CONFLICT DO NOTHING)`;

/** What happened in instants that pass from one segment to another passes from service day to service day. */
const moved = `
  moved AS (
    SELECT event.*, CASE WHEN gained @> at THEN 1 ELSE -1 END AS sign, actor_level, customer_group, local_day(at, $3) AS day
      FROM shift
      JOIN service_event event ON event.municipality = $1 AND event.customer_id = shift.customer_id
     WHERE gained @> at OR lost @> at),
  recounted AS (${addedToServiceDays(gatheredBy('moved'))})`;

/** Classifies the customers named and moves what they did to the segments they did it in. One statement for any number of them. */
export const classificationOfNamed = `WITH ${[named, classification, difference, written, moved].join(',')} SELECT`;

/** Classifies the next so many ($6) customers after an id; gives how many there were and the last of them. Service days are left as they are. */
export const classificationOfFollowing = `WITH ${[following, classification, difference, written].join(',')}
SELECT count(*) AS customers, (SELECT customer_id FROM key ORDER BY customer_id DESC LIMIT 1) AS last,
       (SELECT count(*) FROM deleted) AS deleted, (SELECT count(*) FROM inserted) AS inserted
  FROM key`;
