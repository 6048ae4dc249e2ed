import { describe, expect, it } from '@jest/globals';
import type { Row } from './comparison.js';
import { type Report, withSection } from './readme.js';
import { whyMissed } from './why-missed.js';

const row: Row = {
  name: 'grid now',
  floor: 39.04,
  ours: 45.1,
  unit: 'ms',
  ratio: 1.155,
  goal: '≤ 1.2×',
  met: true,
  runs: 7,
  spread: [1.1, 1.25],
};
const report = (rows: Row[], at = '2026-11-22T11:00:00.000Z'): Report => ({
  at,
  machine: { cores: 2, memoryGB: 23, system: 'linux', node: 'v20.20.2', load: 1.5 },
  customers: 1_000_000,
  rows,
  notTaken: [],
});
const readme = '# Nelikenttä\n\nText.\n\n## Licence and data\n\nCode.\n';

describe('The performance section of the README', () => {
  it('stands before the licence, with date, machine and every row', () => {
    const written = withSection(readme, [report([row])]);
    expect(written).toContain('Measured 2026-11-22 by `npm run bench` at 1,000,000 customers, on 2 cores with 23 GB');
    expect(written).toContain('| grid now | 39.0 | 45.1 | ms | 1.16× | 1.10 … 1.25 | ≤ 1.2× | yes |');
    expect(written.indexOf('grid now')).toBeLessThan(written.indexOf('## Licence'));
    expect(written.endsWith('## Licence and data\n\nCode.\n')).toBe(true);
  });

  it('is replaced by the next, and nothing else is touched', () => {
    const once = withSection(readme, [report([row])]);
    const twice = withSection(once, [report([{ ...row, name: 'flows' }], '2026-12-01T00:00:00.000Z')]);
    expect(twice).toContain('Measured 2026-12-01');
    expect(twice).not.toContain('grid now');
    expect(twice.replaceAll(/<!-- performance:[^]*ends -->\n\n/g, '')).toBe(readme);
  });

  it('says how many goals are missed', () => {
    expect(withSection(readme, [report([row, { ...row, met: false }])])).toContain('1 of 2 goals are missed.');
    expect(withSection(readme, [report([row])])).toContain('Every goal is met.');
  });

  it('says why a goal is missed, and what was not taken', () => {
    const [name = '', why = ''] = Object.entries(whyMissed)[0] ?? [];
    const left = {
      ...report([{ ...row, name, met: false }]),
      notTaken: [{ name: 'flows', reason: 'No room.', excused: false }],
    };
    expect(withSection(readme, [left])).toContain(`\n\n- ${name}: ${why}\n- not taken: flows: No room.\n`);
  });

  it('has a table of each size, the largest city first, and one for reports of the same', () => {
    const small = { ...report([{ ...row, name: 'small city' }]), customers: 10_000 };
    const written = withSection(readme, [small, report([row]), report([{ ...row, name: 'flows' }])]);
    const places = ['at 1,000,000', '| grid now', '| flows', 'at 10,000', '| small city'].map((text) => written.indexOf(text));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(written.match(/Measured /g)).toHaveLength(2);
  });

  it('tells what was taken again in its place, as it was taken last', () => {
    const written = withSection(readme, [report([row, { ...row, name: 'flows' }]), report([{ ...row, ours: 99 }])]);
    expect(written).toMatch(/\| grid now \| 39.0 \| 99.0 [^\n]*\n\| flows/);
    expect(written.match(/grid now/g)).toHaveLength(1);
  });

  it('says how busy the machine was at most', () => {
    const busy = { ...report([row]), machine: { ...report([]).machine, load: 3.5 } };
    expect(withSection(readme, [busy, report([{ ...row, name: 'flows' }])])).toContain('at most 3.5 processes at work');
    expect(withSection(readme, [report([row])])).toContain('at most 1.5 processes at work');
  });

  it('needs a place', () => {
    expect(() => withSection('# Elsewhere\n', [report([row])])).toThrow('no place');
  });
});
