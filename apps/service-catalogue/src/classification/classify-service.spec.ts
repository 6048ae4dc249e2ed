import { describe, expect, it } from '@jest/globals';
import { benefits, fieldOf, fields, roles } from '@nelikentta/framework';
import { codeLists } from '../code-lists/find-codes.js';
import { dataFile } from '../data-files.js';
import { readGeneralDescriptions } from '../ptv/read-general-descriptions.js';
import { Classifier, type RuleTable, sureEnough } from './classification.js';
import { classifyService, mayBeOfferedBy } from './classify-service.js';

const table = dataFile<RuleTable>('service-class-rules.json');
const classUri = (code: string) => `http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/${code}`;

describe('The rule table', () => {
  it('names every class once, and only classes that exist', () => {
    const codes = table.classes.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(codeLists.serviceClasses.has(classUri(code))).toBe(true);
  });

  it('covers every main class, and through them every class of the list', () => {
    const main = codeLists.serviceClasses.codes.filter(({ code }) => !code.includes('.'));
    expect(main).toHaveLength(28);
    for (const { code } of codeLists.serviceClasses.codes)
      expect(classifyService([classUri(code)]).confidence).toBeGreaterThan(0.1);
  });

  it('states a role, a benefit, a confidence of 0–1 and a reason in every rule', () => {
    for (const rule of [...table.classes, table.unclassified]) {
      expect(roles).toContain(rule.role);
      expect(benefits).toContain(rule.benefit);
      expect(rule.reason).toMatch(/^[A-Z].*\.$/);
      expect(rule.confidence).toBeGreaterThan(0);
      expect(rule.confidence).toBeLessThanOrEqual(1);
    }
  });

  it('names exceptions that the general descriptions really have', () => {
    const { descriptions } = readGeneralDescriptions(dataFile<unknown[]>('general-descriptions/gd.json'));
    const known = new Set(descriptions.map(({ referenceCode, content }) => referenceCode ?? content.names?.fi));
    for (const { reference } of table.exceptions) expect(known).toContain(reference);
  });

  it('gives each of the four fields several descriptions that a municipality may offer', () => {
    const { descriptions } = readGeneralDescriptions(dataFile<unknown[]>('general-descriptions/gd.json'));
    const offered = descriptions
      .map(({ content, referenceCode }) =>
        classifyService(content.serviceClasses ?? [], { referenceCode, content: { names: content.names ?? {} } }),
      )
      .filter((classification) => mayBeOfferedBy('049', classification));
    for (const field of fields)
      expect(offered.filter(({ role, benefit }) => fieldOf(role, benefit) === field).length).toBeGreaterThanOrEqual(8);
  });
});

describe('Classifying a service', () => {
  const rule = {
    individuallyCountable: true,
    onBehalfOfHousehold: false,
    statutory: true,
    unit: 'use',
    arrangedBy: 'municipality',
  } as const;
  const small = new Classifier({
    classes: [
      { ...rule, code: 'P1', role: 'enabler', benefit: 'immediate', confidence: 0.6, reason: 'Main.' },
      { ...rule, code: 'P1.1', role: 'arranger', benefit: 'immediate', confidence: 0.9, reason: 'Own.' },
      { ...rule, code: 'P2', role: 'arranger', benefit: 'future', confidence: 0.8, reason: 'Other.' },
    ],
    exceptions: [{ reference: 'GD1', role: 'enabler', confidence: 0.7, reason: 'Exception.' }],
    unclassified: { ...rule, role: 'arranger', benefit: 'immediate', confidence: 0.1, reason: 'Unknown.' },
    arrangesOwnWellbeing: ['091'],
  });

  it('follows the rule of its class, or of the class above it', () => {
    expect(small.classify(['P1.1'])).toMatchObject({ role: 'arranger', confidence: 0.9, needsReview: false });
    expect(small.classify(['P1.2'])).toMatchObject({ role: 'enabler', confidence: 0.6, needsReview: true });
  });

  it('follows the surest of several classes and needs review when they point to different fields', () => {
    expect(small.classify(['P2', 'P1.1'])).toMatchObject({
      benefit: 'immediate',
      needsReview: true,
      reason: 'Own. Its classes point to different fields.',
    });
  });

  it('knows nothing without a class', () => {
    expect(small.classify([])).toMatchObject({ confidence: 0.1, needsReview: true, reason: 'Unknown.' });
    expect(small.classify(['P99'])).toMatchObject({ confidence: 0.1 });
  });

  it('follows an exception by reference, which settles what the classes leave open', () => {
    expect(small.classify(['P2', 'P1.1'], 'GD1')).toMatchObject({ role: 'enabler', benefit: 'immediate', needsReview: false });
  });

  it('is sure from a stated confidence on', () => {
    expect(sureEnough).toBe(0.7);
  });

  it('leaves social and health services to the wellbeing services county, except in Helsinki', () => {
    const care = classifyService([classUri('P5.1')]);
    expect(['049', '837', '091'].map((municipality) => mayBeOfferedBy(municipality, care))).toEqual([false, false, true]);
    expect(mayBeOfferedBy('049', classifyService([classUri('P13.1')]))).toBe(false);
    expect(mayBeOfferedBy('049', classifyService([classUri('P6.2')]))).toBe(true);
  });
});
