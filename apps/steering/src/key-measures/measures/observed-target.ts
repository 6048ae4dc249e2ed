import type { Field, SegmentCode } from '@nelikentta/framework';
import type { WeighedTarget } from './effectiveness.js';
import { type Observed, realisedShare } from './realised-share.js';
import { keyOf, type LastingDimension, type Period } from './sums.js';

/** What the measures need to know of a target. */
export interface MeasurableTarget {
  readonly id: string;
  readonly field: Field;
  readonly segments: readonly SegmentCode[];
  readonly serviceIds: readonly string[];
  readonly indicatorId: string;
  readonly baseline: number;
  readonly aimed: number;
  readonly period: Period;
  readonly weight: number;
}

/** The latest approved observation of an indicator and segment; null is all customers. */
export interface LatestObservation {
  readonly indicatorId: string;
  readonly segment: SegmentCode | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A target with what was observed of it. */
export interface ObservedTarget extends WeighedTarget {
  readonly target: MeasurableTarget;
}

/**
 * The latest observation of each indicator and segment whose period has ended by a day (measures.md §3).
 *
 * @param observations latest first
 */
export function latestBy<Observation extends LatestObservation & { readonly until: string }>(
  observations: readonly Observation[],
  day: string,
): Observation[] {
  const latest = new Map<string, Observation>();
  for (const observation of observations) {
    const key = `${observation.indicatorId} ${observation.segment ?? ''}`;
    if (observation.until <= day && !latest.has(key)) latest.set(key, observation);
  }
  return [...latest.values()];
}

/** Targets with their realised shares, as far as they are observed. */
export function observedTargets(targets: readonly MeasurableTarget[], latest: readonly LatestObservation[]): ObservedTarget[] {
  return targets.map((target) => {
    const observed = observedOf(target, latest);
    return { target, weight: target.weight, realised: observed && realisedShare(target, observed) };
  });
}

/**
 * What is observed of a target: of its own segments where each of them is observed, shares added up as sums, else of all
 * customers. Values of several segments cannot be added up. Null while nothing is observed.
 */
export function observedOf(
  { indicatorId, segments }: Pick<MeasurableTarget, 'indicatorId' | 'segments'>,
  latest: readonly LatestObservation[],
): Observed | null {
  const ofIndicator = latest.filter((observation) => observation.indicatorId === indicatorId);
  const own = ofIndicator.filter(({ segment }) => segment !== null && segments.includes(segment));
  const ofSegments = own.length === segments.length ? addedUp(own) : null;
  return ofSegments ?? addedUp(ofIndicator.filter(({ segment }) => segment === null));
}

function addedUp(observations: readonly LatestObservation[]): Observed | null {
  const [first, ...others] = observations;
  if (first === undefined) return null;
  const { value, low, high } = first;
  if (value !== null)
    return others.length > 0 ? null : { value, interval: low === null || high === null ? null : { low, high } };
  const sumOf = (part: 'numerator' | 'denominator') =>
    observations.reduce((sum, observation) => sum + (observation[part] ?? 0), 0);
  return { numerator: sumOf('numerator'), denominator: sumOf('denominator') };
}

/**
 * The targets of each key of some dimensions. A target that names several services or segments gives each an equal part of its
 * weight, so that points are counted once however they are told apart.
 */
export function targetsByKey(
  targets: readonly ObservedTarget[],
  dimensions: readonly LastingDimension[],
): ReadonlyMap<string, ObservedTarget[]> {
  const byKey = new Map<string, ObservedTarget[]>();
  for (const observed of targets) {
    const keys = keysOf(observed.target, dimensions);
    const part = { ...observed, weight: observed.weight / keys.length };
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), part]);
  }
  return byKey;
}

function keysOf(target: MeasurableTarget, dimensions: readonly LastingDimension[]): readonly string[] {
  const values = { field: [target.field], service: target.serviceIds, segment: target.segments };
  const combined = dimensions.reduce<readonly string[][]>(
    (found, dimension) => found.flatMap((before) => values[dimension].map((value) => [...before, value])),
    [[]],
  );
  return combined.map(keyOf);
}

/** The days whose cost stands against the effect of the observed targets: their periods, up to the moment asked for (measures.md §4). */
export function costPeriodOf(targets: readonly ObservedTarget[], asked: Period): Period | null {
  const periods = targets.filter(({ realised }) => realised !== null).map(({ target }) => target.period);
  const [from] = periods.map((period) => period.from).sort();
  const last = periods
    .map((period) => period.to)
    .sort()
    .at(-1);
  if (from === undefined || last === undefined) return null;
  return { from, to: last < asked.to ? last : asked.to };
}
