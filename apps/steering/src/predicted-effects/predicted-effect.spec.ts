import { describe, expect, it } from '@jest/globals';
import { type PredictedEffectFacts, predictedEffectOf } from './predicted-effect.js';

const facts: PredictedEffectFacts = {
  segment: 'individual/resident_active',
  serviceId: null,
  intervention: 'Evening clinic',
  directness: 'direct',
  timing: 'immediate',
  size: 0.2,
  low: 0.1,
  high: 0.3,
  certainty: 0.8,
  forecaster: { kind: 'role', name: 'Service manager' },
  madeOn: '2026-01-10',
  dueOn: '2026-07-01',
};
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('A predicted effect', () => {
  it('lies inside its own interval, ends included', () => {
    expect(predictedEffectOf({ ...facts, low: 0.2 }, '2026-01-10')).toMatchObject({ size: 0.2 });
    expect(() => predictedEffectOf({ ...facts, low: 0.21 }, '2026-01-10')).toThrow(code('prediction-outside-its-interval'));
    expect(() => predictedEffectOf({ ...facts, high: 0.19 }, '2026-01-10')).toThrow(code('prediction-outside-its-interval'));
  });

  it('is made before the day it is for', () => {
    expect(() => predictedEffectOf({ ...facts, dueOn: '2026-01-10' }, '2026-01-10')).toThrow(code('predicted-after-the-fact'));
  });

  it('is not made tomorrow', () => {
    expect(() => predictedEffectOf(facts, '2026-01-09')).toThrow(code('predicted-after-the-fact'));
  });
});
