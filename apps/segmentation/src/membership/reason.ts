import type { CustomerGroup, LocalizedText } from '@nelikentta/framework';

interface Days {
  readonly from: string;
  readonly to: string | null;
}

/** A use of a countable service, the customer's own or one on behalf of their household. */
export interface CountedUse {
  readonly kind: 'use' | 'useOfHousehold';
  readonly encounterId: string;
  readonly serviceId: string;
  readonly serviceNames: LocalizedText;
  readonly at: Date;
  /** The instant at which it stops making active. */
  readonly activeUntil: Date;
}

/** A fact that decided a customer's group, with its dates. */
export type DecidingFact =
  | ({ readonly kind: 'residence' } & Days)
  | ({ readonly kind: 'tie'; readonly tie: string } & Days)
  | { readonly kind: 'encounter'; readonly encounterId: string; readonly at: Date }
  | CountedUse;

/** What the facts say of a customer at an instant; each absent when there is none. */
export interface Evidence {
  /** The residence that lasts at the instant. */
  readonly residence: DecidingFact | undefined;
  /** The latest countable use before the instant: if it no longer makes active, none does. */
  readonly latestUse: CountedUse | undefined;
  /** The first that tied the customer to the municipality. */
  readonly firstTie: DecidingFact | undefined;
}

/** Which rule of framework.md §4.2 gives the group, and the facts by which it does. */
export interface Reason {
  readonly rule: {
    readonly step: 1 | 2 | 3 | 4 | 5;
    readonly resident: boolean;
    readonly active: boolean;
    readonly familiar: boolean;
  };
  readonly facts: readonly DecidingFact[];
}

/** The rules in their order, and what each asks; familiarity is asked only of those neither resident nor active, and holds for the others. */
const rules = {
  resident_active: { step: 1, resident: true, active: true, familiar: true },
  resident_non_active: { step: 2, resident: true, active: false, familiar: true },
  non_resident_active: { step: 3, resident: false, active: true, familiar: true },
  non_resident_familiar: { step: 4, resident: false, active: false, familiar: true },
  non_resident_unknown: { step: 5, resident: false, active: false, familiar: false },
} as const satisfies Record<CustomerGroup, Reason['rule']>;

/** Why a customer is in a group. A use that has worn off is told too: it shows since when the customer is active no more. */
export function reasonFor(group: CustomerGroup, { residence, latestUse, firstTie }: Evidence): Reason {
  const rule = rules[group];
  const deciding = [rule.resident && residence, latestUse, rule.step === 4 && firstTie].filter(
    (fact) => typeof fact === 'object',
  );
  return { rule, facts: deciding };
}
