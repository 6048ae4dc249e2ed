import { describe, expect, it } from '@jest/globals';
import { customerGroups } from './customer-groups.js';
import { languages } from './localized-text.js';
import { describeSegment } from './segment-descriptions.js';
import { segmentCode, segmentCodes, segmentName, segmentOfCode, segments } from './segments.js';

describe('The 25 segments', () => {
  it('are five actor levels by five customer groups, each once', () => {
    expect(segments).toHaveLength(25);
    expect(new Set(segmentCodes).size).toBe(25);
  });

  it('are found again by their code', () => {
    for (const segment of segments) expect(segmentOfCode(segmentCode(segment))).toEqual(segment);
    expect(segmentOfCode('individual/nobody')).toBeUndefined();
  });

  it('have a name, a description, obligations and opportunities in every language', () => {
    for (const segment of segments)
      for (const language of languages) {
        const { description, obligations, opportunities } = describeSegment(segment);
        expect(segmentName(segment)[language]).not.toBe('');
        for (const text of [description, obligations, opportunities]) expect(text[language].length).toBeGreaterThan(40);
      }
  });

  it('say something of their own in the rows individual, business and community', () => {
    const own = segments.filter(({ actorLevel }) => ['individual', 'business', 'community'].includes(actorLevel));
    expect(new Set(own.map((segment) => describeSegment(segment).description.fi)).size).toBe(15);
  });

  it.each(['society', 'environment'] as const)('share one meaning over the columns of the row %s', (actorLevel) => {
    const meanings = customerGroups.map((customerGroup) => describeSegment({ actorLevel, customerGroup }));
    expect(new Set(meanings).size).toBe(1);
  });
});
