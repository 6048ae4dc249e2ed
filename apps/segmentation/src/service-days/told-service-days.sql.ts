import { measureColumns } from './count-events.js';

/** What others are told of a service day. */
export const toldColumns = `
  service_id AS "serviceId", provider_id AS "providerId", actor_level AS "actorLevel", customer_group AS "customerGroup",
  day, version, uses, quantity, csat_count AS "csatCount", csat_sum AS "csatSum",
  csat_sum_of_squares AS "csatSumOfSquares", satisfied, advocates, nps_count AS "npsCount", promoters, passives,
  detractors, needs_opened AS "needsOpened", needs_answered AS "needsAnswered", needs_partly AS "needsPartly",
  needs_not_answered AS "needsNotAnswered", needs_lapsed AS "needsLapsed"`;

/** A count stands below zero only while damaged facts are being mended; it is told when it has been counted anew. */
export const isTellable = measureColumns.map((name) => `${name} >= 0`).join(' AND ');
