import type { ActorLevel, DateInterval } from '@nelikentta/framework';

export const residenceKinds = ['home', 'domicile', 'establishment', 'area', 'site'] as const;
export type ResidenceKind = (typeof residenceKinds)[number];

export const tieKinds = ['work', 'studies', 'earlierResidence', 'subscription', 'stated'] as const;
export type TieKind = (typeof tieKinds)[number];

export const contactKinds = ['email', 'phone', 'postalAddress', 'web'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** Where a customer lives, has its seat or works, lies or has authority, by calendar days (framework.md §4.2). */
export interface ResidenceFacts extends DateInterval {
  readonly kind: ResidenceKind;
  /** Three digits, leading zeros kept. */
  readonly municipality: string;
  readonly postalCode: string | null;
}

/** What binds a customer to this municipality other than residence and use (framework.md §4.2, familiar). */
export interface TieFacts extends DateInterval {
  readonly kind: TieKind;
}

/** That an individual belongs to a household. */
export interface MembershipFacts extends DateInterval {
  readonly householdId: string;
}

export interface Contact {
  readonly kind: ContactKind;
  readonly value: string;
}

export type Identified<Facts> = Facts & { readonly id: string };
export type Residence = Identified<ResidenceFacts>;
export type Tie = Identified<TieFacts>;
export type Membership = Identified<MembershipFacts>;

/** A person identity code as it is kept: unreadable, findable, and showable in part. */
export interface SealedIdentityCode {
  /** Keyed hash of municipality and code: equal for equal codes of one municipality, useless without the key. */
  readonly index: string;
  readonly sealed: string;
  /** Which key sealed it. */
  readonly keyId: string;
  readonly masked: string;
}

/** All that the registry keeps of a customer. What does not concern its actor level is null or empty. */
export interface CustomerFacts {
  readonly actorLevel: ActorLevel;
  readonly givenNames: string | null;
  readonly familyName: string | null;
  readonly birthDate: string | null;
  readonly birthYear: number | null;
  readonly identityCode: SealedIdentityCode | null;
  readonly name: string | null;
  readonly representative: string | null;
  readonly businessId: string | null;
  /** A code of the industrial classification TOL 2008: section letter or two to five digits. */
  readonly industry: string | null;
  /** ISO 639. */
  readonly language: string | null;
  /** First day that the customer exists; null when not known. */
  readonly startedOn: string | null;
  /** First day that the customer exists no more. */
  readonly endedOn: string | null;
  readonly contacts: readonly Contact[];
  readonly residences: readonly Residence[];
  readonly ties: readonly Tie[];
  readonly memberships: readonly Membership[];
}

/** What a correction may change: anything but the actor level, which makes the customer what it is. */
export type CustomerChanges = Partial<Omit<CustomerFacts, 'actorLevel'>>;

export const nothingKnown: Omit<CustomerFacts, 'actorLevel'> = {
  givenNames: null,
  familyName: null,
  birthDate: null,
  birthYear: null,
  identityCode: null,
  name: null,
  representative: null,
  businessId: null,
  industry: null,
  language: null,
  startedOn: null,
  endedOn: null,
  contacts: [],
  residences: [],
  ties: [],
  memberships: [],
};
