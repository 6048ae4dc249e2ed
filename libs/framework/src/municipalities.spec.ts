import { describe, expect, it } from '@jest/globals';
import { isMunicipality, municipalities } from './municipalities.js';

describe('Municipalities', () => {
  it('are 308 with codes of three digits', () => {
    expect(municipalities.size).toBe(308);
    for (const code of municipalities.keys()) expect(code).toMatch(/^\d{3}$/);
  });

  it('keep their leading zeros and their names in three languages', () => {
    expect(municipalities.get('049')).toEqual({
      code: '049',
      names: { fi: 'Espoo', sv: 'Esbo', en: 'Espoo' },
      region: { code: '01', names: { fi: 'Uusimaa', sv: 'Nyland', en: 'Uusimaa' } },
    });
    expect(isMunicipality('49')).toBe(false);
  });

  it.each(['049', '091', '092', '564', '837', '853'])('know %s of the six cities', (code) => {
    expect(isMunicipality(code)).toBe(true);
  });

  it('do not know a code that no municipality has', () => {
    expect(isMunicipality('000')).toBe(false);
    expect(isMunicipality('999')).toBe(false);
  });
});
