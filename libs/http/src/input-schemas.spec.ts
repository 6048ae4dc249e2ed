import { describe, expect, it } from '@jest/globals';
import { freeText, Id, Instant } from './input-schemas.js';

describe('An instant in a request', () => {
  it('becomes the same moment whatever its offset', () => {
    expect(Instant.parse('2026-05-04T10:00:00+03:00')).toEqual(new Date('2026-05-04T07:00:00Z'));
    expect(Instant.parse('2026-05-04T07:00:00.123456Z')).toEqual(new Date('2026-05-04T07:00:00.123Z'));
  });

  it.each(['2026-02-30T10:00:00Z', '2026-05-04T10:00:00', '2026-05-04', '0000-01-01T00:00:00Z', '1899-12-31T23:59:59Z', 'now'])(
    '%s is none',
    (text) => {
      expect(Instant.safeParse(text).success).toBe(false);
    },
  );
});

describe('An id in a request', () => {
  it('is the same id in capitals', () => {
    expect(Id.parse('018F4E7A-0000-7000-8000-00000000000A')).toBe('018f4e7a-0000-7000-8000-00000000000a');
    expect(Id.safeParse('018f4e7a').success).toBe(false);
  });
});

describe('Free text in a request', () => {
  it('keeps its lines and comes in one Unicode form', () => {
    expect(freeText(50).parse(' a\u0308iti\r\n\tja isä ')).toBe('äiti\r\n\tja isä');
  });

  it('has no control characters and no halves of surrogate pairs, which no database keeps, and an end', () => {
    for (const text of ['\0', 'a\u0007', '\ud83d', '', '   ', 'x'.repeat(51)])
      expect(freeText(50).safeParse(text).success).toBe(false);
  });
});
