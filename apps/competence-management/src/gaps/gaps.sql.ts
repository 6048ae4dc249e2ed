/**
 * One row for each competence and each field whose services need it (field null when none does) on day `$2` in municipality `$1`.
 * Hours are told to the hundredth. The capacity of the month is divided among the fields as their services need it; where no hours are planned, evenly.
 */
export const gapsOnDay = `
  WITH demand AS (
    SELECT competence_id, field, count(*)::int AS services, sum(hours_per_unit * units_per_month) AS hours
      FROM demand_on($2::date)
     GROUP BY competence_id, field
  ), whole AS (
    SELECT competence_id, sum(services)::int AS services, sum(hours) AS hours, count(*)::int AS fields
      FROM demand
     GROUP BY competence_id
  )
  SELECT competence.id AS "competenceId", competence.names, competence.business_area AS "businessArea",
         demand.field, coalesce(demand.services, 0) AS services,
         state.present, state.aimed, state.due, state.aimed - state.present AS gap,
         round(coalesce(demand.hours, 0)::numeric, 2) AS "neededHours",
         round((capacity.hours * CASE WHEN demand.field IS NULL THEN 1
                                      WHEN whole.hours > 0 THEN demand.hours / whole.hours
                                      ELSE 1.0 / whole.fields END)::numeric, 2) AS "capacityHours",
         coalesce(whole.services, 0) AS "allServices", coalesce(whole.hours, 0) AS "allNeededHours",
         capacity.hours AS "allCapacityHours"
    FROM competence
    LEFT JOIN demand ON demand.competence_id = competence.id
    LEFT JOIN whole ON whole.competence_id = competence.id
    LEFT JOIN state_on($2::date) AS state ON state.competence_id = competence.id
    LEFT JOIN competence_capacity AS capacity
           ON capacity.municipality = competence.municipality AND capacity.competence_id = competence.id
          AND capacity.month = date_trunc('month', $2::date)
   WHERE competence.municipality = $1`;
