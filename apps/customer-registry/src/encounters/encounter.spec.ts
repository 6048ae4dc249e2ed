import { describe, expect, it } from '@jest/globals';
import { channels } from '@nelikentta/framework';
import fc from 'fast-check';
import { Encounter, type EncounterFacts, type ServiceOffered } from './encounter.js';

const now = new Date('2026-05-04T10:00:00Z');
const published: ServiceOffered = { status: 'published', archivedAt: null };
const facts: EncounterFacts = {
  customerId: '018f4e7a-0000-7000-8000-000000000001',
  at: now,
  channel: 'phone',
  serviceId: null,
  providerId: null,
  quantity: null,
};
const use: EncounterFacts = { ...facts, serviceId: 's1', providerId: 'o1', quantity: 2 };
const record = (given: EncounterFacts, service: ServiceOffered | undefined = published) =>
  Encounter.record('e1', given, { now, service });
const refusal = (code: string, field: string) => expect.objectContaining({ code, fields: { field } });

describe('An encounter', () => {
  it.each(channels)('may happen by the channel %s, with or without a service', (channel) => {
    expect(record({ ...facts, channel }).facts.channel).toBe(channel);
    expect(record({ ...use, channel }).facts.channel).toBe(channel);
  });

  it('is a use of a service when it has a quantity', () => {
    expect(record(use).isUse).toBe(true);
    expect(record({ ...use, quantity: null }).isUse).toBe(false);
    expect(record(facts).isUse).toBe(false);
  });

  it('cannot be recorded before it happens', () => {
    const later = { ...facts, at: new Date(now.getTime() + 1) };
    expect(() => record(later)).toThrow(refusal('encounter-in-the-future', 'at'));
  });

  it('has a quantity or a provider only when it is about a service', () => {
    expect(() => record({ ...facts, quantity: 1 })).toThrow(refusal('use-without-service', 'quantity'));
    expect(() => record({ ...facts, providerId: 'o1' })).toThrow(refusal('provider-without-service', 'providerId'));
  });

  it('uses a service in a quantity above zero', () => {
    fc.assert(
      fc.property(fc.double({ max: 0, noNaN: false }), (quantity) => {
        expect(() => record({ ...use, quantity })).toThrow(refusal('quantity-not-positive', 'quantity'));
      }),
    );
  });

  it('is about a service that there is', () => {
    expect(() => Encounter.record('e1', { ...use, quantity: null }, { now, service: undefined })).toThrow(
      refusal('unknown-service', 'serviceId'),
    );
  });

  it('uses a published service, until the instant it is archived', () => {
    const archived = (at: Date): ServiceOffered => ({ status: 'archived', archivedAt: at });
    expect(() => record(use, { status: 'draft', archivedAt: null })).toThrow(refusal('service-not-published', 'serviceId'));
    expect(() => record(use, archived(now))).toThrow(refusal('service-archived', 'serviceId'));
    expect(record(use, archived(new Date(now.getTime() + 1))).isUse).toBe(true);
  });

  it('may be about an archived service when it does not use it', () => {
    expect(record({ ...use, quantity: null }, { status: 'archived', archivedAt: now }).isUse).toBe(false);
  });
});

describe('A correction of an encounter', () => {
  const circumstances = { now, service: published };

  it('makes a new version under the same rules', () => {
    const corrected = record(use).corrected({ quantity: 3 }, circumstances);
    expect(corrected).toMatchObject({ id: 'e1', version: 2, facts: { ...use, quantity: 3 } });
    expect(() => corrected.corrected({ serviceId: null }, circumstances)).toThrow(refusal('use-without-service', 'quantity'));
  });

  it('that changes nothing makes no version', () => {
    const encounter = record(use);
    expect(encounter.corrected({ quantity: 2, at: new Date(now) }, circumstances)).toBe(encounter);
  });

  it('is refused of a retracted encounter, which keeps its facts', () => {
    const retracted = record(use).retract();
    expect(retracted).toMatchObject({ version: 2, retracted: true, facts: use });
    const refused = expect.objectContaining({ code: 'already-retracted' });
    expect(() => retracted.corrected({ quantity: 3 }, circumstances)).toThrow(refused);
    expect(() => retracted.retract()).toThrow(refused);
  });
});
