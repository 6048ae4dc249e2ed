import { measuredAt, municipality } from '../service-at-work.js';

/** Uses for each customer, on average; two years of them. */
export const usesOfCustomer = 10;
export const serviceCount = 200;

/** An id that sorts by its number, as UUIDv7 sorts by time. */
export const idOf = (kind: number, number: string): string =>
  `(lpad(to_hex(1700000000000 + (${number})::bigint), 12, '0') || '7' || lpad(to_hex(${String(kind)}), 3, '0') || '8' ||
    substr(md5((${number})::text), 1, 15))::uuid`;

/** Evenly from 0 to 1, the same each time: by number and by what is drawn. */
export const drawn = (number: string, what: number): string =>
  `((hashint8extended((${number})::bigint, ${String(what)}) & 2147483647) / 2147483648.0)`;

const lastDay = `('${measuredAt}'::timestamptz - interval '10 hours')`;
const daysBack = (fraction: string, days: number) => `(${lastDay} - ${fraction} * interval '${String(days)} days')`;

/** The services that a city offers; the registry's are the same ones. */
export const servicesOffered = `
  INSERT INTO service_fact
  SELECT '${municipality}', ${idOf(1, 'i')}, 1, jsonb_build_object('fi', 'Palvelu ' || i, 'en', 'Service ' || i),
         (ARRAY['basicServices', 'competitivenessAndProductivity', 'supplementaryServices', 'wellBeingAndVitality'])[1 + i % 4],
         i % 8 <> 7, i % 8 IN (1, 4)
    FROM generate_series(0, ${String(serviceCount - 1)}) AS i`;

// Nine of ten are people, seven of eight live here, some for a time only; a tenth have a tie.
const customers = `
  INSERT INTO customer_fact
  SELECT '${municipality}', ${idOf(2, 'i')}, 1,
         (CASE WHEN kind < 0.915 THEN 'individual' WHEN kind < 0.975 THEN 'business' WHEN kind < 0.995 THEN 'community'
               WHEN kind < 0.998 THEN 'society' ELSE 'environment' END)::actor_level,
         daterange(born, CASE WHEN ends < 0.02 THEN date '2026-01-01' + (ends * 15000)::integer END),
         CASE WHEN home < 0.80 THEN datemultirange(daterange(moved, NULL))
              WHEN home < 0.87 THEN datemultirange(daterange(moved, moved + 400))
              ELSE '{}' END,
         CASE WHEN tied < 0.1 THEN jsonb_build_array(jsonb_build_object('kind', 'work', 'from', moved - 90, 'to', NULL)) ELSE '[]' END,
         least(CASE WHEN home < 0.87 THEN moved END, CASE WHEN tied < 0.1 THEN moved - 90 END)
    FROM generate_series(1, $1::integer) AS i
   CROSS JOIN LATERAL (SELECT ${drawn('i', 1)} AS kind, ${drawn('i', 2)} AS ends, ${drawn('i', 3)} AS home, ${drawn('i', 4)} AS tied,
                              date '1930-01-01' + (${drawn('i', 5)} * 33000)::integer AS born,
                              date '2024-06-01' + (${drawn('i', 6)} * 700)::integer AS moved) AS own`;

const households = `
  INSERT INTO household_fact
  SELECT municipality, customer_id, ${idOf(3, 'floor(number / 2.2)')}, daterange(lower(resident_during), upper(resident_during))
    FROM (SELECT *, row_number() OVER (ORDER BY customer_id) AS number FROM customer_fact) AS numbered
   WHERE actor_level = 'individual' AND NOT isempty(resident_during)`;

// A third are never met; the rest as often as they are lively. One service in ten takes half of all uses.
const encounters = `
  INSERT INTO encounter_fact
  SELECT '${municipality}', ${idOf(4, 'n')}, 1, ${drawn('n', 11)} < 0.005, ${idOf(2, 'customer')}, ${daysBack(drawn('n', 12), 730)},
         CASE WHEN what < 0.95 THEN ${idOf(1, 'service')} END, CASE WHEN what < 0.5 THEN ${idOf(5, 'service % 40')} END,
         CASE WHEN what < 0.85 THEN 1 + (n % 3 = 0)::integer END
    FROM generate_series(1, $1::bigint * ${String(usesOfCustomer)}) AS n
   CROSS JOIN LATERAL (
     SELECT 1 + floor(power(${drawn('n', 14)}, 1.5) * $1 * 0.66)::bigint * 3 / 2 AS customer,
            floor(power(${drawn('n', 15)}, 3) * ${String(serviceCount)})::bigint AS service, ${drawn('n', 16)} AS what) AS met`;

const feedback = `
  INSERT INTO feedback_fact
  SELECT '${municipality}', ${idOf(6, 'n')}, 1, false, CASE WHEN n % 10 > 0 THEN ${idOf(2, `1 + floor(${drawn('n', 21)} * $1)`)} END,
         ${idOf(1, `floor(power(${drawn('n', 22)}, 2) * ${String(serviceCount)})`)}, ${daysBack(drawn('n', 23), 730)},
         3 + floor(${drawn('n', 24)} * 8), CASE WHEN n % 2 = 0 THEN floor(${drawn('n', 25)} * 11) END
    FROM generate_series(1, $1::integer * 3 / 10) AS n`;

const needs = `
  INSERT INTO need_fact
  SELECT '${municipality}', ${idOf(7, 'n')}, 1, false, ${idOf(2, `1 + floor(${drawn('n', 31)} * $1)`)},
         ${idOf(1, `floor(${drawn('n', 32)} * ${String(serviceCount)})`)}, opened,
         CASE WHEN n % 3 > 0 THEN opened + interval '9 days' END,
         CASE WHEN n % 3 > 0 THEN (ARRAY['answered', 'partly', 'notAnswered', 'lapsed'])[1 + n % 4] END
    FROM generate_series(1, $1::integer / 5) AS n
   CROSS JOIN LATERAL (SELECT ${daysBack(`(0.05 + 0.95 * ${drawn('n', 33)})`, 730)} AS opened) AS moment`;

/** Facts of a city, customers first; each statement takes their number. */
export const cityFacts = [servicesOffered, customers, households, encounters, feedback, needs];
