/**
 * Encounters as moments of a customer's time line: at most `$5` of customer `$2` in municipality `$1` from before
 * (`$3` at, `$4` id), newest first.
 */
export const encounterMoments = `
  SELECT 'encounter' AS kind, id, at,
         jsonb_build_object('channel', channel, 'serviceId', service_id, 'providerId', provider_id, 'quantity', quantity) AS facts
    FROM encounter
   WHERE municipality = $1 AND customer_id = $2 AND NOT retracted AND (at, id) < ($3, $4)
   ORDER BY at DESC, id DESC
   LIMIT $5`;
