import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(4096);
let used = pool.length;

/** Random hexadecimal digits, an even number of them. Randomness is drawn for many at once: to draw it takes longer than all the rest. */
export function randomDigits(count: number): string {
  const bytes = count / 2;
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return pool.toString('hex', used - bytes, used);
}
