import { describe, expect, it } from '@jest/globals';
import { speechIn } from '../words/words.js';
import { progressOn } from './progress.js';

describe('Progress', () => {
  it('is a line a step where nobody watches, and nothing between', () => {
    const written: string[] = [];
    const stream = { isTTY: false, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
    let now = 1000;
    const progress = progressOn(stream, 10, speechIn('en'), () => now);
    progress.begin('Customers', 10);
    for (let share = 0; share < 1; share += 0.1) progress.advance(share);
    now += 2500;
    progress.finish(20_211);
    progress.end();
    expect(written).toEqual(['Customers: 20,211 in 2.5 s\n']);
  });
});
