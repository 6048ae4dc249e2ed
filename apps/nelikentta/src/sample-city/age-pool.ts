import { sexes, type PeopleByAge, type Sex } from './city-data.js';
import type { Random } from './random.js';

export const oldest = 100;

/**
 * Shares `total` among weights so that the sum is exact and each part is within one of its fair share (largest remainders; of equal
 * remainders the earlier one wins).
 */
export function shared(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const fair = weights.map((weight) => (total * weight) / sum);
  const parts = fair.map(Math.floor);
  const missing = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = fair
    .map((part, index) => ({ index, rest: part - Math.floor(part) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

export interface SexAndAge {
  readonly sex: Sex;
  readonly age: number;
}

/** People still to be placed into households: the statistics scaled to a size, and emptied one by one, so ages and sexes come out exact. */
export class AgePool {
  private constructor(private readonly counts: Record<Sex, number[]>) {}

  static of(people: PeopleByAge, size: number, weightOf: (age: number) => number = () => 1): AgePool {
    const weights = sexes.flatMap((sex) => people[sex].map((count, age) => count * weightOf(age)));
    const parts = shared(size, weights);
    return new AgePool({ male: parts.slice(0, oldest + 1), female: parts.slice(oldest + 1) });
  }

  left(fromAge = 0, toAge = oldest, only: readonly Sex[] = sexes): number {
    let sum = 0;
    for (const sex of only) for (let age = fromAge; age <= toAge; age += 1) sum += this.counts[sex][age] ?? 0;
    return sum;
  }

  /** Anyone between the ages, each equally likely. */
  take(random: Random, fromAge = 0, toAge = oldest, only: readonly Sex[] = sexes): SexAndAge | undefined {
    let point = random.share() * this.left(fromAge, toAge, only);
    for (const sex of only)
      for (let age = fromAge; age <= toAge; age += 1) {
        point -= this.counts[sex][age] ?? 0;
        if (point < 0) return this.remove(sex, age);
      }
    return undefined;
  }

  /** The one nearest to an age, within bounds: how partners and parents find each other. */
  takeNear(age: number, fromAge: number, toAge: number, sex: Sex): SexAndAge | undefined {
    const wanted = Math.round(Math.min(Math.max(age, fromAge), toAge));
    for (let distance = 0; distance <= toAge - fromAge; distance += 1)
      for (const candidate of [wanted + distance, wanted - distance])
        if (candidate >= fromAge && candidate <= toAge && (this.counts[sex][candidate] ?? 0) > 0)
          return this.remove(sex, candidate);
    return undefined;
  }

  private remove(sex: Sex, age: number): SexAndAge {
    this.counts[sex][age] = (this.counts[sex][age] ?? 0) - 1;
    return { sex, age };
  }
}
