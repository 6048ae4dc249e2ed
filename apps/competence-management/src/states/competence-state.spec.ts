import { describe, expect, it } from '@jest/globals';
import { languages } from '@nelikentta/framework';
import { CompetenceState } from './competence-state.js';
import { levelMeanings, levels } from './level.js';

const today = '2026-05-04';

describe('A state of a competence', () => {
  it('may be assessed on the day itself, not before it', () => {
    expect(CompetenceState.record('s1', { aspect: 'present', level: 2, from: today }, today).facts.level).toBe(2);
    expect(() => CompetenceState.record('s1', { aspect: 'present', level: 2, from: '2026-05-05' }, today)).toThrow(
      expect.objectContaining({ code: 'assessment-in-the-future' }),
    );
  });

  it('may be aimed at from a day to come', () => {
    const aim = { aspect: 'aimed', level: 4, from: '2027-01-01', due: '2028-01-01' } as const;
    expect(CompetenceState.record('s1', aim, today).facts).toEqual(aim);
  });

  it('is not due before the aim is set', () => {
    const aim = { aspect: 'aimed', level: 4, from: today, due: today } as const;
    expect(() => CompetenceState.record('s1', aim, today)).toThrow(expect.objectContaining({ code: 'aim-due-too-early' }));
  });

  it('is due only when it is aimed at', () => {
    const present = { aspect: 'present', level: 4, from: today, due: '2027-01-01' } as const;
    expect(() => CompetenceState.record('s1', present, today)).toThrow(
      expect.objectContaining({ code: 'due-of-a-present-state' }),
    );
  });

  it('is one of six levels, each with its meaning in three languages', () => {
    for (const level of levels)
      for (const language of languages) {
        expect(levelMeanings[level].name[language]).not.toBe('');
        expect(levelMeanings[level].meaning[language]).toMatch(/\.$/);
      }
    expect(new Set(levels.map((level) => levelMeanings[level].name.fi)).size).toBe(6);
  });
});
