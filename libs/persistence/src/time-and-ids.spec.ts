import { describe, expect, it } from '@jest/globals';
import { Ids } from './time-and-ids.js';

describe('Ids', () => {
  const given = Array.from(
    { length: 20_000 },
    (
      (ids) => () =>
        ids.next()
    )(new Ids()),
  );

  it('sort in the order in which they were given, many in one millisecond', () => {
    expect([...given].sort()).toEqual(given);
    expect(new Set(given).size).toBe(given.length);
  });

  it('are of version 7, tell the time, and differ in their random half', () => {
    for (const id of given) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const toldMs = Number.parseInt(given[0]!.replaceAll('-', '').slice(0, 12), 16);
    expect(Math.abs(Date.now() - toldMs)).toBeLessThan(60_000);
    expect(new Set(given.map((id) => id.slice(26))).size).toBe(given.length);
  });
});
