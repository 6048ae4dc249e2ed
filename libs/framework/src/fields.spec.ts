import { describe, expect, it } from '@jest/globals';
import { fieldProfiles } from './field-profiles.js';
import { benefits, fieldNames, fieldOf, fields, roles } from './fields.js';

describe('The double dichotomy', () => {
  it('derives each of the four fields from exactly one pair of role and benefit', () => {
    const derived = roles.flatMap((role) => benefits.map((benefit) => fieldOf(role, benefit)));
    expect([...derived].sort()).toEqual([...fields].sort());
  });

  it('agrees with the role and benefit that the profiles of the fields state', () => {
    for (const field of fields) expect(fieldOf(fieldProfiles[field].role, fieldProfiles[field].benefit)).toBe(field);
  });

  it('calls the arranger with immediate benefit basic services', () => {
    expect(fieldOf('arranger', 'immediate')).toBe('basicServices');
    expect(fieldNames.basicServices.fi).toBe('Peruspalvelut');
  });

  it('gives each field a Cynefin domain and a way of acting of its own', () => {
    expect(new Set(fields.map((field) => fieldProfiles[field].domain)).size).toBe(4);
    expect(new Set(fields.map((field) => fieldProfiles[field].wayOfActing)).size).toBe(4);
  });

  it('reviews oftener and plans less far ahead where less can be foreseen', () => {
    const profiles = fields.map((field) => fieldProfiles[field]);
    for (const part of ['reviewRhythmMonths', 'planningHorizonMonths'] as const) {
      const months = profiles.map((profile) => profile[part]);
      expect(months).toEqual([...months].sort((one, other) => other - one));
    }
  });
});
