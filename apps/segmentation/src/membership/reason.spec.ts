import { describe, expect, it } from '@jest/globals';
import { type CountedUse, type DecidingFact, reasonFor } from './reason.js';

const residence: DecidingFact = { kind: 'residence', from: '2010-05-01', to: null };
const latestUse: CountedUse = {
  kind: 'use',
  encounterId: 'e1',
  serviceId: 's1',
  serviceNames: { fi: 'Kirjasto' },
  at: new Date('2026-05-04T10:00:00Z'),
  activeUntil: new Date('2027-05-04T21:00:00Z'),
};
const firstTie: DecidingFact = { kind: 'tie', tie: 'work', from: '2021-01-01', to: null };

describe('The reason for a group', () => {
  it('of an active resident is the residence and the latest use', () => {
    expect(reasonFor('resident_active', { residence, latestUse, firstTie })).toEqual({
      rule: { step: 1, resident: true, active: true, familiar: true },
      facts: [residence, latestUse],
    });
  });

  it('of one who is active no more tells which use wore off, and when', () => {
    expect(reasonFor('resident_non_active', { residence, latestUse, firstTie }).facts).toEqual([residence, latestUse]);
    expect(reasonFor('resident_non_active', { residence, latestUse: undefined, firstTie }).facts).toEqual([residence]);
  });

  it('of one to whom the municipality is familiar is what first tied them to it', () => {
    expect(reasonFor('non_resident_familiar', { residence: undefined, latestUse: undefined, firstTie }).facts).toEqual([
      firstTie,
    ]);
  });

  it('of one to whom it is unknown is that there is no fact', () => {
    const nothing = { residence: undefined, latestUse: undefined, firstTie: undefined };
    expect(reasonFor('non_resident_unknown', nothing)).toEqual({
      rule: { step: 5, resident: false, active: false, familiar: false },
      facts: [],
    });
  });
});
