import { expect, it } from '@jest/globals';
import { failuresIn } from './failures.js';

const times = { p50: 1, p90: 1, p99: 1, max: 1 };

it('A day fails by one wrong answer, one that never came, and one kind that was never answered', () => {
  const good = { route: 'a service by id', requests: 3, errors: 0, refusals: {}, ...times };
  expect(failuresIn([good])).toEqual([]);
  const refused = { ...good, route: 'customer by id', errors: 1, refusals: { '503': 1 } };
  const silent = { ...good, route: 'time line', errors: 2 };
  const never = { ...good, route: 'grid', requests: 0 };
  expect(failuresIn([good, refused, silent, never])).toEqual([
    'customer by id: 1 failed, 1 with status 503',
    'time line: 2 failed',
    'grid: never answered',
  ]);
});
