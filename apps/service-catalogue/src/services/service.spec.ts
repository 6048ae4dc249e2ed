import { describe, expect, it } from '@jest/globals';
import { benefits, fieldOf, fields, roles } from '@nelikentta/framework';
import fc from 'fast-check';
import { contentOf } from './content/service-content.js';
import { checkSecondaryEffects } from './secondary-effects.js';
import { decidedByPerson, draftService, editService, fieldOfService, type Service, type ServiceFacts } from './service.js';

const facts: ServiceFacts = {
  content: contentOf({ names: { fi: 'Kirjasto' } }),
  generalDescriptionId: null,
  role: 'arranger',
  benefit: 'immediate',
  individuallyCountable: true,
  onBehalfOfHousehold: false,
  statutory: true,
  unit: 'visit',
  secondaryEffects: [],
  promise: { csat: null, texts: {} },
  responsibleIds: [],
  providerIds: [],
};
const proposed = { by: 'rule', confidence: 0.5, needsReview: true, reason: 'Its class.' } as const;
const imported: Service = { ...draftService('s1', facts, proposed), source: { system: 'other', id: '7' } };

describe('A service', () => {
  it('stands in the field that its role and benefit give, whatever they become', () => {
    for (const role of roles)
      for (const benefit of benefits)
        expect(fieldOfService(editService(imported, { role, benefit }).service)).toBe(fieldOf(role, benefit));
  });

  it('that came from elsewhere remembers what was edited here, and who decided its place', () => {
    const { service, changes } = editService(imported, { unit: 'loan' });
    expect(service).toMatchObject({ version: 2, locallyEdited: ['unit'], decision: proposed });
    expect(changes).toEqual({ unit: { from: 'visit', to: 'loan' } });
    const decided = editService(service, { role: 'arranger' }).service;
    expect(decided.decision).toBe(decidedByPerson);
    expect(decided.locallyEdited).toEqual(expect.arrayContaining(['unit', 'role', 'benefit', 'decision']));
  });

  it('that is our own remembers no edits apart', () => {
    expect(editService(draftService('s1', facts, proposed), { unit: 'loan' }).service.locallyEdited).toEqual([]);
  });

  it('cannot be moved into a field that it has a secondary effect in', () => {
    const service = draftService('s1', { ...facts, secondaryEffects: [{ field: 'wellBeingAndVitality', share: 1 }] }, proposed);
    expect(() => editService(service, { role: 'enabler', benefit: 'future' })).toThrow(
      expect.objectContaining({ code: 'secondary-effect-on-own-field' }),
    );
  });
});

describe('Secondary effects', () => {
  const others = fields.filter((field) => field !== 'basicServices');

  it('may sum to exactly one, however the shares are written', () => {
    const effects = [0.1, 0.2, 0.7].map((share, index) => ({ field: others[index]!, share }));
    expect(() => {
      checkSecondaryEffects('basicServices', effects);
    }).not.toThrow();
  });

  it('are accepted just when their shares sum to at most one', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(shares, (thousandths) => {
        const effects = thousandths.map((share, index) => ({ field: others[index]!, share: share / 1000 }));
        const sum = thousandths.reduce((total, share) => total + share, 0);
        let accepted = true;
        try {
          checkSecondaryEffects('basicServices', effects);
        } catch {
          accepted = false;
        }
        expect(accepted).toBe(sum <= 1000);
      }),
    );
  });
});
