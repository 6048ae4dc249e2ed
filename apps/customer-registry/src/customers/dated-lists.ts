import { DomainError } from '@nelikentta/framework';
import { isDeepStrictEqual } from 'node:util';
import type { Identified } from './customer-facts.js';

/**
 * The list with one entry corrected: what is left out of `changes` stays.
 *
 * @throws DomainError `not-found` when the list has no such entry
 */
export function withCorrected<Entry extends { readonly id: string }>(
  list: readonly Entry[],
  id: string,
  changes: Partial<Entry>,
): Entry[] {
  entryOf(list, id);
  return list.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry));
}

/**
 * The list without an entry that was entered by mistake.
 *
 * @throws DomainError `not-found` when the list has no such entry
 */
export function without<Entry extends { readonly id: string }>(list: readonly Entry[], id: string): Entry[] {
  entryOf(list, id);
  return list.filter((entry) => entry.id !== id);
}

/** The wanted entries, each keeping the id of a known entry that says the same; the others get a new one. */
export function withKnownIds<Facts extends object>(
  known: readonly Identified<Facts>[],
  wanted: readonly Facts[],
  nextId: () => string,
): Identified<Facts>[] {
  const left = [...known];
  return wanted.map((facts) => {
    const index = left.findIndex((entry) => isDeepStrictEqual(entry, { ...facts, id: entry.id }));
    const [same] = index < 0 ? [] : left.splice(index, 1);
    return same ?? { ...facts, id: nextId() };
  });
}

function entryOf<Entry extends { readonly id: string }>(list: readonly Entry[], id: string): void {
  if (!list.some((entry) => entry.id === id)) throw new DomainError('not-found', 'The customer has no such entry.');
}
