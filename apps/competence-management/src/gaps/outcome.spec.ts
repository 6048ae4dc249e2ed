import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { grounds, outcomes, proposalFor, type Standing } from './outcome.js';

const level = fc.integer({ min: 0, max: 5 });
const hours = fc.integer({ min: 0, max: 10_000 });
const assessed = fc.record({
  present: level,
  aimed: level,
  services: fc.integer({ min: 0, max: 20 }),
  neededHours: hours,
  capacityHours: fc.option(hours),
});
const good: Standing = { present: 3, aimed: 3, services: 2, neededHours: 100, capacityHours: 100 };

describe('The proposed outcome', () => {
  it('is to maintain what is as aimed and suffices', () => {
    expect(proposalFor(good)).toEqual({ outcome: 'maintain', because: 'meetsAim' });
  });

  it('is to develop what is below its aim', () => {
    expect(proposalFor({ ...good, aimed: 4 })).toEqual({ outcome: 'develop', because: 'belowAim' });
  });

  it('is to acquire what is not there, or not enough', () => {
    expect(proposalFor({ ...good, present: 0 })).toEqual({ outcome: 'acquire', because: 'absent' });
    expect(proposalFor({ ...good, capacityHours: 99 })).toEqual({ outcome: 'acquire', because: 'tooLittleCapacity' });
  });

  it('is to give up what is not aimed at, or what no service needs', () => {
    expect(proposalFor({ ...good, aimed: 0 })).toEqual({ outcome: 'giveUp', because: 'aimedAtNothing' });
    expect(proposalFor({ ...good, services: 0 })).toEqual({ outcome: 'giveUp', because: 'noServiceNeedsIt' });
  });

  it('is to go on with what is developed for services to come', () => {
    expect(proposalFor({ ...good, services: 0, aimed: 5 })).toEqual({ outcome: 'develop', because: 'belowAim' });
  });

  it('takes unknown capacity for unknown, not for none', () => {
    expect(proposalFor({ ...good, capacityHours: null })?.outcome).toBe('maintain');
  });

  it('is made exactly when both states are known', () => {
    const standing = fc.tuple(assessed, fc.option(level), fc.option(level));
    fc.assert(
      fc.property(standing, ([known, present, aimed]) => {
        const proposal = proposalFor({ ...known, present, aimed });
        expect(proposal === null).toBe(present === null || aimed === null);
        if (proposal) {
          expect(outcomes).toContain(proposal.outcome);
          expect(grounds).toContain(proposal.because);
        }
      }),
    );
  });

  it('never gives up what a service needs and the city aims at', () => {
    fc.assert(
      fc.property(assessed, (standing) => {
        fc.pre(standing.services > 0 && standing.aimed > 0);
        expect(proposalFor(standing)?.outcome).not.toBe('giveUp');
      }),
    );
  });

  it('never maintains what is below its aim, nor develops what has reached it', () => {
    fc.assert(
      fc.property(assessed, (standing) => {
        const outcome = proposalFor(standing)?.outcome;
        if (standing.present < standing.aimed) expect(outcome).not.toBe('maintain');
        else expect(outcome).not.toBe('develop');
      }),
    );
  });

  it('never turns to a milder one when more hours are needed', () => {
    fc.assert(
      fc.property(assessed, hours, (standing, more) => {
        const before = proposalFor(standing)?.outcome;
        const after = proposalFor({ ...standing, neededHours: standing.neededHours + more })?.outcome;
        expect(after === before || (before === 'maintain' && after === 'acquire')).toBe(true);
      }),
    );
  });
});
