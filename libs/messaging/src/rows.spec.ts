import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { messagesOf } from './rows.js';

describe('Rows cut into messages', () => {
  it('are all there, in their order, in messages of at most 1,000 rows and 400 kB', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 100 }), (each, times) => {
        const rows = Array.from({ length: times }, () => each.map((size) => 'x'.repeat(Math.ceil(size / times)))).flat();
        const messages = messagesOf(rows);
        expect(messages.flat()).toEqual(rows);
        for (const message of messages) {
          expect(message.length).toBeGreaterThan(0);
          expect(message.length).toBeLessThanOrEqual(1000);
          if (message.length > 1) expect(JSON.stringify(message).length).toBeLessThan(405_000);
        }
      }),
      { numRuns: 30 },
    );
  });
});
