import { describe, expect, it } from '@jest/globals';
import { DomainError } from './domain-error.js';
import { languages } from './localized-text.js';
import { isProblemCode, problemKinds, problems } from './problems.js';
import { competenceManagementProblems } from './problems/competence-management.js';
import { customerRegistryProblems } from './problems/customer-registry.js';
import { generalProblems } from './problems/general.js';
import { segmentationProblems } from './problems/segmentation.js';
import { serviceCatalogueProblems } from './problems/service-catalogue.js';
import { steeringProblems } from './problems/steering.js';

const sections = [
  generalProblems,
  customerRegistryProblems,
  segmentationProblems,
  serviceCatalogueProblems,
  competenceManagementProblems,
  steeringProblems,
];

describe('The published list of problems', () => {
  it('has kebab-case codes, a kind and a title in every language', () => {
    for (const [code, { kind, title }] of Object.entries(problems)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(problemKinds).toContain(kind);
      for (const language of languages) expect(title[language]).not.toBe('');
    }
  });

  it('defines no code twice', () => {
    const defined = sections.flatMap((section) => Object.keys(section));
    expect(defined).toHaveLength(Object.keys(problems).length);
  });

  it('keeps each section in alphabetical order', () => {
    for (const section of sections) expect(Object.keys(section)).toEqual(Object.keys(section).sort());
  });

  it('tells its codes from other words', () => {
    expect(isProblemCode('not-found')).toBe(true);
    expect(isProblemCode('toString')).toBe(false);
  });
});

describe('A domain error', () => {
  it('carries its code, its kind and safe fields', () => {
    const error = new DomainError('not-found', 'There is no such target.', { id: 't1' });
    expect(error).toMatchObject({ code: 'not-found', kind: 'notFound', fields: { id: 't1' }, name: 'DomainError' });
  });
});
