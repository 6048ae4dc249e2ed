import { describe, expect, it } from '@jest/globals';
import { actorLevels, customerGroups, fields, languages } from '@nelikentta/framework';
import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';
import { speechIn } from '../words/words.js';
import type { CityReport } from './city-report.js';
import { curlLine, render } from './render.js';

const { createColors } = picocolors;
const known = { value: 0.7, low: 0.41, high: 0.88, n: 1243, coverage: 0.4 };
const of = <Key extends string, Value>(keys: readonly Key[], value: (index: number) => Value) =>
  Object.fromEntries(keys.map((key, index) => [key, value(index)])) as Record<Key, Value>;

const report: CityReport = {
  municipality: '049',
  instant: '2026-11-22T08:30:00Z',
  customers: 4_321_000,
  grid: of(actorLevels, () => of(customerGroups, (index) => (index === 0 ? 864_200 : 0))),
  fields: of(fields, (index) => ({
    services: 120 + index,
    uses: 1_234_567,
    costCents: 123_456_789_012,
    customersReached: index === 3 ? null : 987_654,
  })),
  measures: of(fields, (index) => ({
    effectiveness: known,
    costEffectiveness: index === 1 ? { reason: 'pointsNotPositive' } : { ...known, value: 123.4 },
    customerExperience: index === 2 ? { reason: 'tooFewAnswers' } : { ...known, value: 8.12, coverage: null },
  })),
  competenceGaps: [
    {
      competenceId: 'c1',
      names: { fi: 'Asiakastiedon yhdistäminen yli hallinnonalojen ja palveluntuottajien rajojen' },
      present: 1,
      aimed: 4,
      gap: 3,
    },
    { competenceId: 'c2', names: { fi: 'Ennakointi', sv: 'Prognoser', en: 'Forecasting' }, present: 2, aimed: 3.5, gap: 1.5 },
  ],
  flows: [
    {
      from: { actorLevel: 'environment', customerGroup: 'non_resident_familiar' },
      to: { actorLevel: 'environment', customerGroup: 'resident_non_active' },
      customers: 123_456,
    },
    { from: null, to: { actorLevel: 'individual', customerGroup: 'resident_active' }, customers: 12 },
  ],
  addresses: { start: 'http://127.0.0.1:8049/', grid: 'http://127.0.0.1:8049/segmentation/v1/grid' },
  token: 'header.payload.signature',
};

describe('The report', () => {
  it.each(languages)('fits 80 columns, a million customers and long names included: %s', (language) => {
    for (const line of render(report, speechIn(language), createColors(false)).split('\n'))
      expect(Array.from(line).length).toBeLessThanOrEqual(80);
  });

  it.each(languages)('says the same with colour and without: %s', (language) => {
    const speech = speechIn(language);
    expect(stripVTControlCharacters(render(report, speech, createColors(true)))).toBe(
      render(report, speech, createColors(false)),
    );
  });

  it('writes numbers as the language does', () => {
    const text = (language: 'fi' | 'sv' | 'en') => render(report, speechIn(language), createColors(false));
    expect(text('fi')).toContain('4 321 000 asiakasta');
    expect(text('sv')).toContain('4 321 000 kunder');
    expect(text('en')).toContain('4,321,000 customers');
    expect(text('fi')).toContain('8,12');
  });

  it('counts one as one', () => {
    const title = render({ ...report, customers: 1 }, speechIn('en'), createColors(false));
    expect(title).toContain('1 customer ·');
  });

  it('shows the unknown as unknown, with its reason', () => {
    const text = render(report, speechIn('en'), createColors(false));
    expect(text).toContain('too few answers');
    expect(text).toContain('no effect points');
    expect(text).toMatch(/Well-being and vitality.*–/);
  });

  it('marks a name that the language lacks with the language it is in', () => {
    expect(render(report, speechIn('sv'), createColors(false))).toContain('[fi]');
  });

  it('ends with a line that a shell understands, whatever the folder is called', () => {
    expect(curlLine(report, '/data/authorization')).toBe(
      'curl -H @/data/authorization http://127.0.0.1:8049/segmentation/v1/grid',
    );
    expect(curlLine(report, "/my city's data/authorization")).toContain(`@'/my city'\\''s data/authorization'`);
  });
});
