import { describe, expect, it } from '@jest/globals';
import { pictureOf } from './picture.js';
import type { Answered } from './play.js';
import { tableOf } from './table.js';

const answered: Answered[] = [
  { route: 'customer by id', requests: 12_345, p50: 3.21, p90: 8, p99: 45.6, max: 912, errors: 0, refusals: {} },
  { route: 'grid & flows', requests: 60, p50: 120, p90: 260, p99: 1400, max: 2100.4, errors: 2, refusals: { '503': 2 } },
];
const picture = pictureOf(answered, 'A day of a city');
const textsIn = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, words]) => words);

describe('The picture of a day', () => {
  it('tells every route with all its figures, what the axis is, and in which unit', () => {
    const texts = textsIn(picture);
    for (const words of ['A day of a city', 'customer by id', 'grid &amp; flows', 'p99 ms', 'errors'])
      expect(texts).toContain(words);
    expect(texts).toEqual(expect.arrayContaining(['12,345', '3.2', '8.0', '45.6', '912', '60', '2,100', '2']));
    expect(texts).toContain('Time until the answer, milliseconds (logarithmic)');
    expect(texts).toEqual(expect.arrayContaining(['1', '10', '100', '1,000', '10,000']));
  });

  it('shows what is slower further to the right', () => {
    const dots = [...picture.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(dots).toHaveLength(answered.length);
    expect(dots[1]).toBeGreaterThan(dots[0]!);
  });

  it('marks errors', () => {
    expect(picture.match(/fill="#b01038"/g)).toHaveLength(1);
  });
});

describe('The table of a day', () => {
  it('has a line a route, its figures below each other', () => {
    expect(tableOf(answered).split('\n')).toEqual([
      'route           requests  p50 ms  p90 ms  p99 ms  max ms  errors',
      'customer by id    12,345     3.2     8.0    45.6     912       0',
      'grid & flows          60     120     260   1,400   2,100       2',
    ]);
  });
});
