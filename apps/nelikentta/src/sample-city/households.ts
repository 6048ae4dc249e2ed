import type { AgePool, SexAndAge } from './age-pool.js';
import { sexes, type HouseholdFigures, type Sex } from './city-data.js';
import type { Random } from './random.js';

const adultAge = 18;
const other = (sex: Sex): Sex => (sex === 'male' ? 'female' : 'male');

/**
 * Places everyone of a pool into households, families first, until nobody is left. How many children share a home and how many adults live
 * alone follow the municipality's household figures.
 */
export function* households(pool: AgePool, figures: HouseholdFigures, random: Random): Generator<SexAndAge[]> {
  const people = pool.left();
  const children = pool.left(0, adultAge - 1);
  const homes = (people * figures.households) / figures.inhabitants;
  const families = (homes * figures.withChildren) / figures.households;
  const childrenPerFamily = clamped(children / Math.max(1, families), 1.2, 3);
  while (pool.left(0, adultAge - 1) > 0) yield familyFrom(pool, childrenPerFamily, random);
  const adultsPerHome = pool.left() / Math.max(1, homes - families);
  const couples = clamped(adultsPerHome - 1, 0.1, 0.8);
  for (let head = pool.take(random); head !== undefined; head = pool.take(random))
    yield adultsWith(head, pool, couples, random);
}

const clamped = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

function familyFrom(pool: AgePool, childrenPerFamily: number, random: Random): SexAndAge[] {
  const family: SexAndAge[] = [];
  const eldest = pool.take(random, 0, adultAge - 1);
  if (eldest !== undefined) family.push(eldest);
  const siblings = Math.min(5, random.times(childrenPerFamily - 1));
  for (let sibling = 0; sibling < siblings; sibling += 1) {
    const age = (eldest?.age ?? 8) + random.whole(-5, 5);
    const found = pool.takeNear(age, Math.max(0, age - 3), Math.min(adultAge - 1, Math.max(0, age + 3)), random.pick(sexes));
    if (found !== undefined) family.push(found);
  }
  const oldestChild = Math.max(...family.map(({ age }) => age));
  const mother = pool.takeNear(oldestChild + random.normal(30, 5), oldestChild + adultAge, 64, 'female');
  if (mother !== undefined) family.push(mother);
  if (mother === undefined || random.chance(0.8)) {
    const father = pool.takeNear((mother?.age ?? oldestChild + 30) + random.normal(2, 3), adultAge + 2, 70, 'male');
    if (father !== undefined) family.push(father);
  }
  return family;
}

function adultsWith(head: SexAndAge, pool: AgePool, couples: number, random: Random): SexAndAge[] {
  // Students and the very old live alone more often than those between.
  const likely = head.age < 25 || head.age > 82 ? couples / 2 : couples;
  if (!random.chance(likely)) return [head];
  const age = head.age + random.normal(head.sex === 'male' ? -2 : 2, 3);
  const partner = pool.takeNear(age, Math.max(adultAge, age - 8), Math.max(adultAge, age + 8), other(head.sex));
  return partner === undefined ? [head] : [head, partner];
}
