import { describe, expect, it } from '@jest/globals';
import { componentKinds, fields } from '@nelikentta/framework';
import { channelsOf, sampleChannels } from './channels.js';
import { sampleCompetences } from './competences.js';
import { sampleCosts } from './costs.js';
import type { OfferedService } from './offered-services.js';
import { providersOf } from './providers.js';
import { sampleCity } from './sample-city.js';
import { sampleTargets } from './targets.js';

const plan = sampleCity(1, '049', 20_000, new Date('2026-11-22T08:30:00Z'))?.plan;
if (plan === undefined) throw new Error('Espoo has statistics');
const services: OfferedService[] = ['P3.4', 'P6.2', 'P11.1', 'P25.1', 'P2.3', 'P23.5'].map((notation) => ({
  id: `id-of-${notation}`,
  reference: notation,
  serviceClasses: [`http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/${notation}`],
  targetGroups: [],
  field: 'basicServices',
  providers: ['own-unit', 'company'],
}));

describe("The sample city's decisions", () => {
  it('set targets in every field, their weights summing to 100, each aiming at a change', () => {
    const targets = sampleTargets(plan);
    for (const field of fields)
      expect(targets.filter((target) => target.field === field).reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    for (const { baseline, aimed, prediction, key } of targets) {
      expect(aimed).not.toBe(baseline);
      expect(prediction.low).toBeLessThanOrEqual(prediction.size);
      expect(prediction.high).toBeGreaterThanOrEqual(prediction.size);
      expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
    expect(new Set(targets.map(({ key }) => key)).size).toBe(targets.length);
  });

  it('observe some targets, the latest quarter still waiting for approval, and others not at all', () => {
    const observed = sampleTargets(plan).map(({ observations }) => observations);
    expect(observed.some((observations) => observations.length === 0)).toBe(true);
    for (const { from, to, numerator, denominator } of observed.flat()) {
      expect(from < to && to <= '2026-11-22').toBe(true);
      expect(numerator).toBeLessThanOrEqual(denominator);
    }
    expect(observed.flat().some(({ isApproved }) => !isApproved)).toBe(true);
  });

  it('compose each competence of all seven kinds, with capacity for every month, July thinner', () => {
    for (const { components, months, present, aimed, needs } of sampleCompetences(plan, services)) {
      expect(components.map(({ kind }) => kind)).toEqual([...componentKinds]);
      expect(Math.max(present, aimed)).toBeLessThanOrEqual(5);
      expect(months.every(({ month, hours }) => month.endsWith('-01') && hours > 0)).toBe(true);
      const [july, june] = ['-07-01', '-06-01'].map((end) => months.find(({ month }) => month.endsWith(end))?.hours ?? 0);
      expect(july).toBeLessThan((june ?? 0) * 0.6);
      for (const { hoursPerUnit, unitsPerMonth } of needs) expect(Math.min(hoursPerUnit, unitsPerMonth)).toBeGreaterThan(0);
    }
  });

  it('give services costs that follow one another without a gap, some none, and channels that exist', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({
      reference: `s${index}`,
      serviceClasses: [],
      providers: ['own-unit', 'company'],
    }));
    const costs = many.map((service) => sampleCosts(plan, service).unitCosts);
    expect(costs.some((of) => of.length === 0)).toBe(true);
    for (const [before, after] of costs.filter((of) => of.length > 0)) expect(before?.to).toBe(after?.from);
    const known = sampleChannels(plan).map(({ key }) => key);
    for (const service of services) for (const key of channelsOf(plan, service)) expect(known).toContain(key);
  });

  it('let the municipality produce what it arranges and others what it only enables', () => {
    for (const service of services) {
      expect(providersOf(plan, service, false)[0]?.key).toBe('city');
      expect(providersOf(plan, service, true)[0]?.key).not.toBe('city');
    }
  });
});
