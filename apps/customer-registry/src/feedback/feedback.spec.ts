import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Feedback, type FeedbackFacts } from './feedback.js';

const now = new Date('2026-05-04T10:00:00Z');
const facts: FeedbackFacts = { customerId: 'c1', serviceId: 's1', at: now, csat: 9, nps: null, comment: null };
const give = (given: Partial<FeedbackFacts>) => Feedback.give('f1', { ...facts, ...given }, now);
const refusal = (code: string, field?: string) => expect.objectContaining({ code, fields: field ? { field } : {} });

describe('Feedback', () => {
  it('has a score or a comment', () => {
    expect(give({ csat: null, nps: 0 }).facts.nps).toBe(0);
    expect(give({ csat: null, comment: 'Kiitos' }).facts.comment).toBe('Kiitos');
    expect(() => give({ csat: null, comment: ' ' })).toThrow(refusal('feedback-empty', 'csat'));
  });

  it('may be anonymous', () => {
    expect(give({ customerId: null }).facts.customerId).toBeNull();
  });

  it('scores satisfaction from 1 to 10 and recommendation from 0 to 10, in whole numbers only', () => {
    const isWhole = (score: number, lowest: number) => Number.isInteger(score) && score >= lowest && score <= 10;
    const scores = fc.oneof(fc.integer({ min: -3, max: 13 }), fc.double({ min: 0, max: 11 }));
    fc.assert(
      fc.property(scores, (score) => {
        const csat = () => give({ csat: score });
        const nps = () => give({ nps: score });
        if (isWhole(score, 1)) expect(csat().facts.csat).toBe(score);
        else expect(csat).toThrow(refusal('csat-out-of-range', 'csat'));
        if (isWhole(score, 0)) expect(nps().facts.nps).toBe(score);
        else expect(nps).toThrow(refusal('nps-out-of-range', 'nps'));
      }),
    );
  });

  it('is not given in the future', () => {
    expect(() => give({ at: new Date(now.getTime() + 1) })).toThrow(refusal('feedback-in-the-future', 'at'));
  });

  it('is corrected into a new version, unless nothing changes or it was retracted', () => {
    const feedback = give({});
    expect(feedback.corrected({ csat: 8 }, now)).toMatchObject({ version: 2, facts: { csat: 8 } });
    expect(feedback.corrected({ csat: 9 }, now)).toBe(feedback);
    expect(feedback.retract()).toMatchObject({ version: 2, retracted: true, facts });
    expect(() => feedback.retract().corrected({ csat: 8 }, now)).toThrow(refusal('already-retracted'));
    expect(() => feedback.retract().retract()).toThrow(refusal('already-retracted'));
  });
});
