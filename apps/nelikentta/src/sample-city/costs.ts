import { isoDateOf } from './calendar.js';
import type { CityPlan } from './city-plan.js';
import type { OfferedService } from './offered-services.js';
import { Random } from './random.js';
import { demandOf } from './service-demand.js';

/** What the catalogue is told of a sample service's cost and promise. */
export interface SampleCosts {
  readonly unitCosts: readonly {
    readonly from: string;
    readonly to?: string;
    readonly centsPerUnit: number;
    readonly providerId?: string;
  }[];
  readonly fixedCosts: readonly { readonly from: string; readonly centsPerMonth: number }[];
  readonly promisedCsat: number;
}

/** Unit costs by class, raised at the turn of a year and cheaper or dearer by provider; one service in twenty has none agreed yet. */
export function sampleCosts(
  plan: CityPlan,
  service: Pick<OfferedService, 'reference' | 'serviceClasses' | 'providers'>,
): SampleCosts {
  const random = Random.of(plan.seed, 'cost', service.reference);
  const { demand } = demandOf(service.serviceClasses);
  const base = Math.round(demand.centsPerUnit * (0.75 + 0.5 * random.share()));
  const start = isoDateOf(plan.from - 365);
  const turn = `${isoDateOf(plan.until).slice(0, 4)}-01-01`;
  const own = { from: start, to: turn, centsPerUnit: base };
  const raised = { from: turn, centsPerUnit: Math.round(base * 1.03) };
  const byProvider = service.providers
    .slice(1)
    .map((providerId) => ({ providerId, from: start, centsPerUnit: Math.round(base * (0.85 + 0.3 * random.share())) }));
  const isAgreed = !random.chance(0.05);
  const fixed = Math.round((demand.centsPerUnit * plan.customers) / 400 / 100) * 100;
  return {
    unitCosts: isAgreed ? [own, raised, ...byProvider] : [],
    fixedCosts: random.chance(0.3) ? [{ from: start, centsPerMonth: fixed }] : [],
    promisedCsat: random.pick([7.5, 8, 8.5]),
  };
}
