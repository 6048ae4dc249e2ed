import { isDeepStrictEqual } from 'node:util';
import { type ActorLevel, DomainError } from '@nelikentta/framework';
import { checkActorLevel } from './actor-level-rules.js';
import { checkContacts } from './contact.js';
import { type CustomerChanges, type CustomerFacts, type Identified, nothingKnown } from './customer-facts.js';
import { checkDatedFacts } from './dated-facts.js';

/**
 * An active actor of one of the five levels, as one municipality knows it (framework.md §2, §4.1). Its residences, ties,
 * memberships and contacts are its own: every change of them is a new version of the customer.
 */
export class Customer {
  private constructor(
    readonly id: string,
    /** Counts up from 1 with every change. */
    readonly version: number,
    readonly facts: CustomerFacts,
  ) {}

  /**
   * A customer that was not known before.
   *
   * @param today the municipality's calendar day
   * @throws DomainError when a rule of the customer's facts is broken
   */
  static register(id: string, actorLevel: ActorLevel, known: CustomerChanges, today: string): Customer {
    return new Customer(id, 1, checked({ ...nothingKnown, ...withBirthYear(known), actorLevel }, today));
  }

  /** A customer as it was saved. */
  static restore(id: string, version: number, facts: CustomerFacts): Customer {
    return new Customer(id, version, inOrder(facts));
  }

  /**
   * The customer after a correction: the next version, or this same object when nothing changes.
   *
   * @param changes a fact that is left out stays; null or an empty list takes it away
   * @throws DomainError when a rule of the customer's facts would be broken
   */
  corrected(changes: CustomerChanges, today: string): Customer {
    const facts = checked({ ...this.facts, ...withBirthYear(changes) }, today);
    return isDeepStrictEqual(facts, this.facts) ? this : new Customer(this.id, this.version + 1, facts);
  }

  /** What the customer is called, in the order in which a register lists it: family name first. */
  get displayName(): string {
    const { familyName, givenNames, name } = this.facts;
    return name ?? [familyName, givenNames].filter((part) => part !== null).join(' ');
  }

  /** By what the customer is found and listed. */
  get nameKey(): string {
    return nameKeyOf(this.displayName);
  }
}

/** A name without what does not tell names apart: case, and space beside and between words. */
export const nameKeyOf = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replaceAll(/[\s,]+/g, ' ');

function checked(given: CustomerFacts, today: string): CustomerFacts {
  checkActorLevel(given);
  checkBirth(given, today);
  checkDatedFacts(given);
  checkContacts(given.contacts);
  return inOrder(given);
}

/** A birth date that comes without its year brings it. */
const withBirthYear = (changes: CustomerChanges): CustomerChanges =>
  typeof changes.birthDate === 'string' && typeof changes.birthYear !== 'number'
    ? { ...changes, birthYear: yearOf(changes.birthDate) }
    : changes;

function checkBirth({ birthDate, birthYear }: CustomerFacts, today: string): void {
  if ((birthDate ?? '') > today || (birthYear ?? 0) > yearOf(today))
    throw new DomainError('birth-date-in-the-future', 'Nobody is a customer before being born.', {
      field: birthDate === null ? 'birthYear' : 'birthDate',
    });
  if (birthDate !== null && birthYear !== yearOf(birthDate))
    throw new DomainError('birth-year-of-another-date', 'The birth year is not that of the birth date.', {
      field: 'birthYear',
    });
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** Lists in one order, so that equal customers are equal however their facts arrived. */
function inOrder(facts: CustomerFacts): CustomerFacts {
  const byStart = <I extends Identified<{ from: string }>>(list: readonly I[]) =>
    [...list].sort((one, other) => compare(one.from, other.from) || compare(one.id, other.id));
  return {
    ...facts,
    contacts: [...facts.contacts].sort((one, other) => compare(one.kind, other.kind) || compare(one.value, other.value)),
    residences: byStart(facts.residences),
    ties: byStart(facts.ties),
    memberships: byStart(facts.memberships),
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
