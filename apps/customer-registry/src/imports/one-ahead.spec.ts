import { describe, expect, it } from '@jest/globals';
import { oneAhead } from './one-ahead.js';

describe('Reading one ahead', () => {
  it('gives everything in its order, and asks for one more than is used', async () => {
    const events: string[] = [];
    async function* source() {
      for (const item of [1, 2, 3]) {
        events.push(`asked ${item}`);
        yield item;
      }
    }
    for await (const item of oneAhead(source())) {
      await Promise.resolve();
      events.push(`used ${item}`);
    }
    expect(events).toEqual(['asked 1', 'asked 2', 'used 1', 'asked 3', 'used 2', 'used 3']);
  });

  it('tells of a failure after all that came before it', async () => {
    const used: number[] = [];
    async function* source() {
      yield 1;
      throw new Error('broken');
    }
    const reading = (async () => {
      for await (const item of oneAhead(source())) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        used.push(item);
      }
    })();
    await expect(reading).rejects.toThrow('broken');
    expect(used).toEqual([1]);
  });

  it('lets go at once when its reader stops, even of a source that never goes on', async () => {
    async function* source() {
      yield 1;
      await new Promise(() => undefined);
    }
    for await (const item of oneAhead(source())) {
      expect(item).toBe(1);
      break;
    }
  });
});
