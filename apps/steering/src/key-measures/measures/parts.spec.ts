import { describe, expect, it } from '@jest/globals';
import { lastingKey, partsOf } from './parts.js';

const period = { from: '2026-01-15', to: '2026-03-02' };
const nothingKnown = new Set<string>();

describe('What figures are told apart by', () => {
  it('is by one thing every field, segment and month that the period touches', () => {
    expect(partsOf(['field'], period, [], nothingKnown)).toHaveLength(4);
    expect(partsOf(['segment'], period, [], nothingKnown)).toHaveLength(25);
    expect(partsOf(['month'], period, [], nothingKnown).map(({ key, period: days }) => [key, days])).toEqual([
      ['2026-01', { from: '2026-01-15', to: '2026-02-01' }],
      ['2026-02', { from: '2026-02-01', to: '2026-03-01' }],
      ['2026-03', { from: '2026-03-01', to: '2026-03-02' }],
    ]);
  });

  it('is by none the whole', () => {
    expect(partsOf([], period, [], nothingKnown)).toMatchObject([{ key: 'whole', field: null, month: null, period }]);
  });

  it('is of services those on offer and those that something is known of', () => {
    const services = ['published', 'archived', 'draft'].map((status) => ({ serviceId: status, status, names: { fi: status } }));
    expect(partsOf(['service'], period, services, new Set(['archived'])).map(({ key }) => key)).toEqual([
      'published',
      'archived',
    ]);
  });

  it('is by several things what is known, in their order, with names beside each other', () => {
    const known = new Set([
      'wellBeingAndVitality,individual/resident_active,2026-02',
      'basicServices,business/resident_active,2026-01',
    ]);
    const parts = partsOf(['field', 'segment', 'month'], period, [], known);
    expect(parts.map(({ key }) => key)).toEqual([...known].reverse());
    expect(parts[0]).toMatchObject({
      names: { en: 'Basic services · Business: resident, active service user · 2026-01' },
      field: 'basicServices',
      serviceId: null,
      segment: 'business/resident_active',
      month: '2026-01',
      period: { from: '2026-01-15', to: '2026-02-01' },
    });
    expect(parts.map(lastingKey)).toEqual([
      'basicServices,business/resident_active',
      'wellBeingAndVitality,individual/resident_active',
    ]);
  });
});
