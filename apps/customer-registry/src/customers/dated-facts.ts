import { type DateInterval, DomainError, firstOverlap, isMunicipality, isOrdered } from '@nelikentta/framework';
import type { CustomerFacts } from './customer-facts.js';

/**
 * The rules of what holds by calendar days, half-open `[from, to)` (framework.md §4.2): each ends after it starts, a customer
 * has one home or domicile at a time, is in the same household once at a time, and lives in municipalities that exist.
 *
 * @throws DomainError `interval-not-ordered`, `unknown-municipality`, `residences-overlap`, `memberships-overlap`
 */
export function checkDatedFacts(facts: CustomerFacts): void {
  const { residences, ties, memberships, endedOn } = facts;
  checkOrder('residences', residences);
  checkOrder('ties', ties);
  checkOrder('households', memberships);
  if (!isOrdered({ from: startOf(facts) ?? '', to: endedOn })) throw notOrdered('endedOn');
  residences.forEach(({ municipality }, index) => {
    if (!isMunicipality(municipality))
      throw new DomainError('unknown-municipality', `There is no municipality ${municipality}.`, {
        field: `residences.${String(index)}.municipality`,
      });
  });
  const overlap = firstOverlap(residences.filter(({ kind }) => kind === 'home' || kind === 'domicile'));
  if (overlap)
    throw new DomainError(
      'residences-overlap',
      `One lives in one place at a time: residences from ${overlap[0].from} and ${overlap[1].from} overlap.`,
      {
        field: 'residences',
      },
    );
  for (const household of new Set(memberships.map(({ householdId }) => householdId)))
    if (firstOverlap(memberships.filter(({ householdId }) => householdId === household)))
      throw new DomainError('memberships-overlap', 'Memberships in the same household overlap.', { field: 'households' });
}

/** First day that a customer is known to exist: of a person whose birth year alone is known, the first of that year; else null. */
export function startOf({ startedOn, birthDate, birthYear }: CustomerFacts): string | null {
  return startedOn ?? birthDate ?? (birthYear === null ? null : `${String(birthYear)}-01-01`);
}

function checkOrder(list: string, intervals: readonly DateInterval[]): void {
  intervals.forEach((interval, index) => {
    if (!isOrdered(interval)) throw notOrdered(`${list}.${String(index)}.to`);
  });
}

const notOrdered = (field: string) => new DomainError('interval-not-ordered', 'An interval ends after it starts.', { field });
