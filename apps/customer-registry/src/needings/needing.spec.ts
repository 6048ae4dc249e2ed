import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Needing } from './needing.js';
import { type Closing, outcomes, ServiceNeed, type ServiceNeedFacts } from './service-need.js';

const now = new Date('2026-05-04T10:00:00Z');
const earlier = new Date('2026-05-01T10:00:00Z');
const refusal = (code: string, field?: string) => expect.objectContaining({ code, fields: field ? { field } : {} });

describe('A needing', () => {
  const facts = {
    customerId: 'c1',
    at: now,
    words: 'Haluan että lapsi viihtyy',
    lifeSituation: 'Muutimme kesällä',
    encounterId: null,
  };

  it('is told in words, once it has been heard', () => {
    expect(Needing.state('n1', facts, now)).toMatchObject({ version: 1, facts, retracted: false });
    expect(() => Needing.state('n1', { ...facts, words: ' \n' }, now)).toThrow(refusal('needing-without-words', 'words'));
    expect(() => Needing.state('n1', facts, earlier)).toThrow(refusal('needing-in-the-future', 'at'));
  });

  it('is corrected into a new version, unless nothing changes or it was retracted', () => {
    const needing = Needing.state('n1', facts, now);
    expect(needing.corrected({ words: 'Muuta' }, now)).toMatchObject({ version: 2, facts: { words: 'Muuta' } });
    expect(needing.corrected({ words: facts.words }, now)).toBe(needing);
    expect(() => needing.retract().corrected({ words: 'Muuta' }, now)).toThrow(refusal('already-retracted'));
    expect(() => needing.retract().retract()).toThrow(refusal('already-retracted'));
  });
});

describe('A service need', () => {
  const facts: ServiceNeedFacts = {
    needingId: 'n1',
    customerId: 'c1',
    serviceId: 's1',
    serviceClass: null,
    openedAt: earlier,
    closing: null,
  };
  const answered: Closing = { at: now, outcome: 'answered', reason: null };
  const identify = (given: Partial<ServiceNeedFacts> = {}) => ServiceNeed.identify('d1', { ...facts, ...given }, now);

  it('names a service or a class of services', () => {
    expect(identify({ serviceId: null, serviceClass: 'P6.1' }).facts.serviceClass).toBe('P6.1');
    expect(() => identify({ serviceId: null })).toThrow(refusal('service-need-without-service', 'serviceId'));
  });

  it('is not opened before it is known', () => {
    const later = new Date(now.getTime() + 1);
    expect(() => identify({ openedAt: later })).toThrow(refusal('service-need-in-the-future', 'openedAt'));
  });

  it('is closed with an outcome, between its opening and now', () => {
    expect(identify().close(answered, now)).toMatchObject({ version: 2, facts: { closing: answered } });
    const before = { ...answered, at: new Date(earlier.getTime() - 1) };
    expect(() => identify().close(before, now)).toThrow(refusal('service-need-closed-before-opened', 'closedAt'));
    const after = { ...answered, at: new Date(now.getTime() + 1) };
    expect(() => identify().close(after, now)).toThrow(refusal('service-need-in-the-future', 'closedAt'));
  });

  it('that was not answered is closed with the reason', () => {
    const unsaid = { ...answered, outcome: 'notAnswered', reason: ' ' } as const;
    expect(() => identify().close(unsaid, now)).toThrow(refusal('outcome-without-reason', 'reason'));
    const closing = { ...unsaid, reason: 'Jono on pitkä' };
    expect(identify().close(closing, now).facts.closing).toEqual(closing);
    for (const outcome of ['partly', 'lapsed'] as const)
      expect(identify().close({ ...answered, outcome }, now).facts.closing?.outcome).toBe(outcome);
  });

  it('is open or closed, whatever is done to it, and every change counts', () => {
    const steps = fc.array(fc.constantFrom('close', 'reopen', 'retract'), { maxLength: 8 });
    fc.assert(
      fc.property(steps, fc.constantFrom(...outcomes), (todo, outcome) => {
        let need = identify();
        let changes = 0;
        let state: 'open' | 'closed' | 'retracted' = 'open';
        for (const step of todo) {
          const allowed = { close: state === 'open', reopen: state === 'closed', retract: state !== 'retracted' }[step];
          const act = () =>
            step === 'close'
              ? need.close({ at: now, outcome, reason: 'syy' }, now)
              : step === 'reopen'
                ? need.reopen(now)
                : need.retract();
          if (!allowed) {
            expect(act).toThrow(expect.objectContaining({ kind: 'conflict' }));
            continue;
          }
          need = act();
          changes++;
          state = step === 'close' ? 'closed' : step === 'reopen' ? 'open' : 'retracted';
        }
        expect(need.version).toBe(1 + changes);
        expect(need.retracted).toBe(state === 'retracted');
        if (state !== 'retracted') expect(need.facts.closing !== null).toBe(state === 'closed');
      }),
    );
  });

  it('told again by its source as it was makes no version; told anew it changes, a retracted one comes back', () => {
    const closed = identify().close(answered, now);
    expect(closed.told({ ...answered, at: new Date(now) }, now)).toBe(closed);
    expect(closed.told(null, now)).toMatchObject({ version: 3, facts: { closing: null } });
    expect(closed.retract().told(answered, now)).toMatchObject({ version: 4, retracted: false });
  });
});
