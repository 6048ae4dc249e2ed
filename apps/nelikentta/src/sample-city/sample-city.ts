import { cityDataOf } from './city-data.js';
import { planOf, type CityPlan } from './city-plan.js';
import { customerRows, type CustomerRow, type Watch } from './customer-rows.js';
import { sampleEncounters, type EncounterRow } from './encounter-rows.js';
import { feedbackRows, type FeedbackRow } from './feedback-rows.js';
import { needingRows, type NeedingRow } from './needing-rows.js';
import { withDemand, type OfferedService } from './offered-services.js';

/** A made-up city in the shapes of the public imports. Every generator streams and can be run again; nothing is kept between them. */
export interface SampleCity {
  readonly plan: CityPlan;
  customers(watch?: Watch): Generator<CustomerRow>;
  encounters(services: readonly OfferedService[], watch?: Watch): Generator<EncounterRow>;
  feedback(services: readonly OfferedService[], watch?: Watch): Generator<FeedbackRow>;
  needings(services: readonly OfferedService[], watch?: Watch): Generator<NeedingRow>;
}

/**
 * A city of `customers` customers as it stands at `endsAt`. The same seed, municipality, size, instant and services give the same rows, byte
 * for byte, whatever the machine's time zone and locale. Undefined for a municipality that the statistics do not know.
 */
export function sampleCity(seed: number, municipality: string, customers: number, endsAt: Date): SampleCity | undefined {
  const data = cityDataOf(municipality);
  if (data === undefined) return undefined;
  const plan = planOf({ seed, data, customers, endsAt });
  return {
    plan,
    customers: (watch) => customerRows(plan, watch),
    *encounters(services, watch) {
      for (const { row } of sampleEncounters(plan, withDemand(services), watch)) yield row;
    },
    feedback: (services, watch) => feedbackRows(plan, withDemand(services), watch),
    needings: (services, watch) => needingRows(plan, withDemand(services), watch),
  };
}
