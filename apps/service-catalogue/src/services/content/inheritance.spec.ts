import { describe, expect, it } from '@jest/globals';
import { inherit } from './inheritance.js';
import { contentOf, missingLanguages } from './service-content.js';

describe('A service that refers to a general description', () => {
  it('keeps its own texts and is completed, language by language, where it has none', () => {
    const { content, inherited } = inherit(
      contentOf({ names: { fi: 'Oma nimi' }, descriptions: { sv: '' } }),
      contentOf({ names: { fi: 'Nimi', sv: 'Namn' }, descriptions: { fi: 'Kuvaus', sv: 'Beskrivning' } }),
    );
    expect(content.names).toEqual({ fi: 'Oma nimi', sv: 'Namn' });
    expect(content.descriptions).toEqual({ fi: 'Kuvaus', sv: 'Beskrivning' });
    expect(inherited).toEqual({ names: ['sv'], descriptions: ['fi', 'sv'] });
  });

  it('is never filled with another language', () => {
    const { content } = inherit(contentOf({ names: { fi: 'Nimi' } }), contentOf({ summaries: { fi: 'Tiivistelmä' } }));
    expect(missingLanguages(content.names)).toEqual(['sv', 'en']);
    expect(missingLanguages(content.summaries)).toEqual(['sv', 'en']);
  });

  it('adds its own codes to those of the description, each once', () => {
    const { content, inherited } = inherit(
      contentOf({ targetGroups: ['own', 'both'] }),
      contentOf({ targetGroups: ['template', 'both'] }),
    );
    expect(content.targetGroups).toEqual(['template', 'both', 'own']);
    expect(inherited).toEqual({ targetGroups: ['template'] });
  });

  it('gives way where the description states a type or a charge', () => {
    const own = contentOf({ serviceType: 'service', chargeType: 'chargeable' });
    expect(inherit(own, contentOf({ chargeType: 'freeOfCharge' }))).toMatchObject({
      content: { serviceType: 'service', chargeType: 'freeOfCharge' },
      inherited: { chargeType: true },
    });
  });

  it('rests on the laws of the description and on its own', () => {
    const law = (fi: string) => ({ names: { fi }, links: {} });
    const { content, inherited } = inherit(
      contentOf({ legislation: [law('Oma')] }),
      contentOf({ legislation: [law('Yhteinen')] }),
    );
    expect(content.legislation).toEqual([law('Yhteinen'), law('Oma')]);
    expect(inherited).toEqual({ legislation: true });
  });
});
