/**
 * Needings as moments of a customer's time line: at most `$5` of customer `$2` in municipality `$1` from before
 * (`$3` at, `$4` id), newest first.
 */
export const needingMoments = `
  SELECT 'needing' AS kind, id, at,
         jsonb_build_object('words', words, 'lifeSituation', life_situation, 'encounterId', encounter_id) AS facts
    FROM needing
   WHERE municipality = $1 AND customer_id = $2 AND NOT retracted AND (at, id) < ($3, $4)
   ORDER BY at DESC, id DESC
   LIMIT $5`;

/** Service needs likewise, at the instant of their opening. */
export const serviceNeedMoments = `
  SELECT 'serviceNeed' AS kind, id, opened_at AS at,
         jsonb_build_object('needingId', needing_id, 'serviceId', service_id, 'serviceClass', service_class,
                            'closedAt', closed_at, 'outcome', outcome, 'reason', reason) AS facts
    FROM service_need
   WHERE municipality = $1 AND customer_id = $2 AND NOT retracted AND (opened_at, id) < ($3, $4)
   ORDER BY opened_at DESC, id DESC
   LIMIT $5`;
