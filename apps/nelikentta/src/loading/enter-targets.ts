import type { Api } from '../platform/api.js';
import { isoDateOf } from '../sample-city/calendar.js';
import type { CityPlan } from '../sample-city/city-plan.js';
import type { OfferedService } from '../sample-city/offered-services.js';
import { inParallel } from './in-parallel.js';
import { sampleTargets, type SampleTarget } from '../sample-city/targets.js';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Sets the city's targets, with what was observed of their indicators, what is predicted and what may go wrong. */
export async function enterTargets(api: Api, plan: CityPlan, services: readonly OfferedService[]): Promise<number> {
  const targets = sampleTargets(plan);
  await inParallel(targets, (target) => enterTarget(api, plan, target, services));
  return targets.length;
}

async function enterTarget(api: Api, plan: CityPlan, target: SampleTarget, services: readonly OfferedService[]): Promise<void> {
  const { key, names, field, change, segments, baseline, aimed, period, weight, owner, managementLevel, budgetCents } = target;
  const indicator = { code: key, names, kind: 'share', unit: '%' };
  const { id: indicatorId } = await api.post<Versioned>('/steering/v1/indicators', indicator, `sample:indicator:${key}`);
  const decided = {
    field,
    indicatorId,
    change,
    segments,
    baseline,
    aimed,
    period,
    weight,
    owner,
    managementLevel,
    budgetCents,
  };
  const furthering = services.filter((service) => service.field === field).slice(0, 3);
  const facts = { ...decided, serviceIds: furthering.map(({ id }) => id) };
  const { id } = await api.post<Versioned>('/steering/v1/targets', facts, `sample:target:${key}`);
  await observe(api, target, indicatorId);
  await predict(api, plan, target, id);
}

async function observe(api: Api, { key, observations }: SampleTarget, indicatorId: string): Promise<void> {
  for (const { isApproved, from, to, numerator, denominator } of observations) {
    const observed = { indicatorId, period: { from, to }, numerator, denominator };
    const { id, version } = await api.post<Versioned>(
      '/steering/v1/observations',
      observed,
      `sample:observation:${key}:${from}`,
    );
    if (isApproved) await api.post(`/steering/v1/observations/${id}/approve`, {}, `sample:approval:${key}:${from}`, version);
  }
}

async function predict(
  api: Api,
  plan: CityPlan,
  { key, segments, period, prediction, risk, owner }: SampleTarget,
  targetId: string,
): Promise<void> {
  const { size, low, high, isDirect, isImmediate } = prediction;
  const effect = {
    segment: segments[0] ?? null,
    directness: isDirect ? 'direct' : 'indirect',
    timing: isImmediate ? 'immediate' : 'future',
    ...{ size, low, high, certainty: 0.8 },
    forecaster: { kind: 'role', name: owner },
    madeOn: isoDateOf(plan.from),
    dueOn: period.to,
  };
  await api.post(`/steering/v1/targets/${targetId}/predicted-effects`, effect, `sample:prediction:${key}`);
  const named = { kind: 'operatingEnvironment', description: risk, likelihood: 3, impact: 4, owner };
  await api.post(`/steering/v1/targets/${targetId}/risks`, named, `sample:risk:${key}`);
}
