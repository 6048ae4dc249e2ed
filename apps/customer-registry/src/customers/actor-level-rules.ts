import { type ActorLevel, actorLevelNames, DomainError } from '@nelikentta/framework';
import type { CustomerFacts, ResidenceKind } from './customer-facts.js';

type Fact = Exclude<keyof CustomerFacts, 'actorLevel'>;

interface LevelRules {
  /** Facts that this level may have beside those that every level may. */
  readonly facts: readonly Fact[];
  readonly residences: readonly ResidenceKind[];
}

const ofEveryLevel: readonly Fact[] = ['language', 'startedOn', 'endedOn', 'contacts', 'residences', 'ties'];
const organisation: LevelRules = { facts: ['name', 'businessId', 'industry'], residences: ['domicile', 'establishment'] };

const rules: Readonly<Record<ActorLevel, LevelRules>> = {
  individual: {
    facts: ['givenNames', 'familyName', 'birthDate', 'birthYear', 'identityCode', 'memberships'],
    residences: ['home'],
  },
  business: organisation,
  community: organisation,
  society: { facts: ['name', 'representative'], residences: ['area'] },
  environment: { facts: ['name', 'representative'], residences: ['site'] },
};

const isKnown = (value: CustomerFacts[Fact]): boolean => (Array.isArray(value) ? value.length > 0 : value !== null);

/**
 * The rules that differ by actor level (framework.md §4.1): which facts a customer may have, what it must be called, and that
 * society and environment act through a representative.
 *
 * @throws DomainError `fact-of-another-actor-level`, `customer-name-missing`, `representative-missing`
 */
export function checkActorLevel(facts: CustomerFacts): void {
  const { actorLevel } = facts;
  const { facts: own, residences } = rules[actorLevel];
  const { actorLevel: _, ...rest } = facts;
  for (const fact of Object.keys(rest) as Fact[])
    if (!own.includes(fact) && !ofEveryLevel.includes(fact) && isKnown(facts[fact])) throw foreign(actorLevel, fact, fact);
  facts.residences.forEach(({ kind }, index) => {
    if (!residences.includes(kind))
      throw foreign(actorLevel, `residence of the kind ${kind}`, `residences.${String(index)}.kind`);
  });
  checkNames(facts);
}

function checkNames({ actorLevel, givenNames, familyName, name, representative }: CustomerFacts): void {
  if (actorLevel === 'individual') {
    if (givenNames === null && familyName === null)
      throw new DomainError('customer-name-missing', 'An individual has given names or a family name.', {
        field: 'familyName',
      });
    return;
  }
  if (name === null) throw new DomainError('customer-name-missing', 'The customer has a name.', { field: 'name' });
  if ((actorLevel === 'society' || actorLevel === 'environment') && representative === null)
    throw new DomainError('representative-missing', 'Society and environment act through a representative.', {
      field: 'representative',
    });
}

const foreign = (actorLevel: ActorLevel, what: string, field: string) =>
  new DomainError('fact-of-another-actor-level', `${actorLevelNames[actorLevel].en} has no ${what}.`, { field });
