/**
 * Feedback as moments of a customer's time line: at most `$5` of customer `$2` in municipality `$1` from before
 * (`$3` at, `$4` id), newest first.
 */
export const feedbackMoments = `
  SELECT 'feedback' AS kind, id, at,
         jsonb_build_object('serviceId', service_id, 'csat', csat, 'nps', nps, 'comment', comment) AS facts
    FROM feedback
   WHERE municipality = $1 AND customer_id = $2 AND NOT retracted AND (at, id) < ($3, $4)
   ORDER BY at DESC, id DESC
   LIMIT $5`;
