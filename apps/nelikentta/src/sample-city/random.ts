import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** 32 bits that differ for every key: FNV-1a over the characters, then an avalanche so that neighbouring keys share nothing. */
function hashOf(keys: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of keys.join('\u0000')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/**
 * Randomness that depends on its keys alone. Each customer, encounter or service draws from a stream of its own, so what is drawn for one
 * never depends on how many were drawn before it, and everything can be generated again instead of being remembered.
 */
export class Random {
  private constructor(private readonly generator: RandomGenerator) {}

  static of(...keys: (string | number)[]): Random {
    return new Random(xoroshiro128plus(hashOf(keys)));
  }

  /** In [0, 1). */
  share(): number {
    return uniformFloat64(this.generator);
  }

  chance(probability: number): boolean {
    return this.share() < probability;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.share() * (to - from + 1));
  }

  pick<T>(choices: readonly [T, ...T[]] | readonly T[]): T {
    return choices[this.whole(0, choices.length - 1)] as T;
  }

  /** Near enough to normal; a sum of uniforms, so that no platform's logarithm can change a byte. */
  normal(mean: number, deviation: number): number {
    let sum = -6;
    for (let draw = 0; draw < 12; draw += 1) sum += this.share();
    return mean + deviation * sum;
  }

  /** How many times something happens that happens `mean` times on average. */
  times(mean: number): number {
    const limit = Math.exp(-mean);
    let product = this.share();
    let times = 0;
    while (product > limit) {
      product *= this.share();
      times += 1;
    }
    return times;
  }
}

/** Choices with weights, drawn in logarithmic time. */
export class Weighted<T> {
  private readonly upTo: number[] = [];
  readonly total: number;

  constructor(
    private readonly choices: readonly T[],
    weightOf: (choice: T) => number,
  ) {
    let sum = 0;
    for (const choice of choices) this.upTo.push((sum += weightOf(choice)));
    this.total = sum;
  }

  draw(random: Random): T {
    const point = random.share() * this.total;
    let low = 0;
    let high = this.upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.upTo[middle] ?? 0) > point) high = middle;
      else low = middle + 1;
    }
    return this.choices[low] as T;
  }
}
