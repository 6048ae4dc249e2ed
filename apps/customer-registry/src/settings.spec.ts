import { describe, expect, it } from '@jest/globals';
import { settings } from './settings.js';

const key = (byte: number, length = 32) => Buffer.alloc(length, byte).toString('base64');
const faultsOf = (given: object) => settings.safeParse(given).error?.issues.map(({ path }) => path[0]) ?? [];

describe('The settings of the registry', () => {
  it('take several sealing keys in their order: the first one seals', () => {
    const { identityCodeKeys, identityCodeIndexKey } = settings.parse({
      identityCodeKeys: `2027:${key(2)}, 2026:${key(1)}`,
      identityCodeIndexKey: key(3),
    });
    expect(identityCodeKeys.map(({ id, key: bytes }) => [id, bytes[0]])).toEqual([
      ['2027', 2],
      ['2026', 1],
    ]);
    expect(identityCodeIndexKey).toHaveLength(32);
  });

  it.each([
    ['is missing', {}, ['identityCodeKeys', 'identityCodeIndexKey']],
    [
      'is too short',
      { identityCodeKeys: `a:${key(1, 16)}`, identityCodeIndexKey: key(3, 31) },
      ['identityCodeKeys', 'identityCodeIndexKey'],
    ],
    ['has no id', { identityCodeKeys: key(1), identityCodeIndexKey: key(3) }, ['identityCodeKeys']],
    ['is no base64', { identityCodeKeys: 'a:%%%', identityCodeIndexKey: key(3) }, ['identityCodeKeys']],
  ])('name every key that %s', (_, given, faults) => {
    expect(faultsOf(given)).toEqual(faults);
  });

  it('never repeat a key that they refuse', () => {
    const short = key(1, 16);
    expect(
      JSON.stringify(settings.safeParse({ identityCodeKeys: `a:${short}`, identityCodeIndexKey: short }).error),
    ).not.toContain(short);
  });
});
