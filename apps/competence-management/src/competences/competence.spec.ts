import { describe, expect, it } from '@jest/globals';
import { componentKinds } from '@nelikentta/framework';
import { Competence, missingKinds } from './competence.js';

const facts = { names: { fi: 'Varhaiskasvatuksen pedagogiikka' }, description: {}, businessArea: 'Kasvatus', components: [] };

describe('A competence', () => {
  it('begins at version 1 and counts up with each revision', () => {
    const competence = Competence.register('c1', facts);
    expect(competence.version).toBe(1);
    expect(competence.revised({ ...facts, businessArea: 'Sivistys' })).toMatchObject({
      id: 'c1',
      version: 2,
      facts: { businessArea: 'Sivistys' },
    });
  });

  it('has a name in one language at least', () => {
    expect(() => Competence.register('c1', { ...facts, names: {} })).toThrow(
      expect.objectContaining({ code: 'competence-without-name' }),
    );
    expect(() => Competence.register('c1', { ...facts, names: { sv: ' ' } })).toThrow(
      expect.objectContaining({ code: 'competence-without-name' }),
    );
  });

  it('has no component without a name', () => {
    const nameless = { kind: 'processes', names: {} } as const;
    expect(() => Competence.register('c1', facts).revised({ ...facts, components: [nameless] })).toThrow(
      expect.objectContaining({ code: 'competence-without-name' }),
    );
  });

  it('tells which of the seven kinds of component it lacks', () => {
    expect(missingKinds([])).toEqual(componentKinds);
    expect(missingKinds(componentKinds.map((kind) => ({ kind })))).toEqual([]);
    expect(missingKinds([{ kind: 'funding' }, { kind: 'funding' }])).toHaveLength(6);
  });
});
