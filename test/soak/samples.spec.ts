import { describe, expect, it } from '@jest/globals';
import { curveOf } from './curve.js';
import { growthOf, mostGrowth, type Sample, tableOf } from './samples.js';

const samplesOf = (memory: readonly number[]): Sample[] =>
  memory.map((residentMB, minute) => ({ minute, service: 'steering', residentMB, outboxMB: 2, inboxMB: minute }));

describe('A soak', () => {
  it('does not count what a process takes while it warms up', () => {
    expect(growthOf(samplesOf([60, 80, 100, 100, 100, 100, 100, 100]))).toBe(0);
  });

  it('catches a planted leak, also where each collection hides some of it', () => {
    const leaking = samplesOf([60, 80, 100, 102, 99, 104, 106, 103, 108, 111, 107, 113]);
    expect(growthOf(leaking)).toBeGreaterThan(mostGrowth);
    expect(tableOf(leaking)).toContain('GROWS');
  });

  it('is not misled by one high moment', () => {
    expect(growthOf(samplesOf([90, 95, 100, 100, 100, 100, 100, 180, 100, 100, 100, 100]))).toBeLessThan(mostGrowth);
  });

  it('that was too short tells nothing', () => {
    expect(() => growthOf(samplesOf([100]))).toThrow('too short');
  });

  it('is drawn with a line for each process and one for the tables, inside its frame', () => {
    const svg = curveOf(samplesOf([60, 80, 100]));
    expect(svg.match(/<polyline/g)).toHaveLength(3);
    expect(svg).toContain('points="60.0,164.0 470.0,92.0 880.0,20.0"');
    expect(svg).toContain('>steering<');
  });
});
