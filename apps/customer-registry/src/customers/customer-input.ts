import { businessIdOf } from './business-id.js';
import type {
  Contact,
  CustomerChanges,
  CustomerFacts,
  Identified,
  MembershipFacts,
  ResidenceFacts,
  TieFacts,
} from './customer-facts.js';
import { withKnownIds } from './dated-lists.js';
import { IdentityCode } from './identity-code.js';
import type { IdentityCodeVault } from './identity-code-vault.js';
import { told } from './told.js';

/** What somebody tells of a customer: what is left out is not spoken of, null or an empty list takes away. */
export interface CustomerInput {
  readonly givenNames?: string | null | undefined;
  readonly familyName?: string | null | undefined;
  readonly birthDate?: string | null | undefined;
  readonly birthYear?: number | null | undefined;
  readonly identityCode?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly representative?: string | null | undefined;
  readonly businessId?: string | null | undefined;
  readonly industry?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly startedOn?: string | null | undefined;
  readonly endedOn?: string | null | undefined;
  readonly contacts?: readonly Contact[] | undefined;
  readonly residences?: readonly ResidenceFacts[] | undefined;
  readonly ties?: readonly TieFacts[] | undefined;
  readonly memberships?: readonly MembershipFacts[] | undefined;
}

/** Whose facts they are, and what seals and numbers them. */
export interface InputContext {
  readonly municipality: string;
  readonly customerId: string;
  /** The customer as it stands; undefined when it is new. */
  readonly known?: CustomerFacts | undefined;
  readonly vault: IdentityCodeVault;
  readonly nextId: () => string;
}

/**
 * What was told, as changes of facts: identifiers checked, the identity code sealed, entries that say the same as known ones
 * keeping their ids.
 *
 * @throws DomainError of an identity code or business id that is none
 */
export function changesOf(input: CustomerInput, context: InputContext): CustomerChanges {
  const { known, nextId } = context;
  const { identityCode, businessId, residences, ties, memberships, ...plain } = input;
  const entries = <Facts extends object>(list: readonly Facts[] | undefined, present: readonly Identified<Facts>[] = []) =>
    list && withKnownIds(present, list, nextId);
  return told({
    ...plain,
    identityCode: typeof identityCode === 'string' ? sealedFor(IdentityCode.of(identityCode), context) : identityCode,
    businessId: typeof businessId === 'string' ? businessIdOf(businessId) : businessId,
    residences: entries(residences, known?.residences),
    ties: entries(ties, known?.ties),
    memberships: entries(memberships, known?.memberships),
  });
}

/** A code that is known already stays sealed as it is. */
function sealedFor(code: IdentityCode, { municipality, customerId, known, vault }: InputContext) {
  const kept = known?.identityCode;
  return kept?.index === vault.indexOf(municipality, code) ? kept : vault.seal(municipality, customerId, code);
}
