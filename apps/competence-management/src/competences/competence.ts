import { type ComponentKind, componentKinds, DomainError, languages, type LocalizedText } from '@nelikentta/framework';

/** One of the parts that a competence is composed of: a process, a system, a contract, a professional's know-how. */
export interface Component {
  readonly kind: ComponentKind;
  readonly names: LocalizedText;
}

export interface CompetenceFacts {
  readonly names: LocalizedText;
  readonly description: LocalizedText;
  /** The branch whose competence it is, in the city's own words. */
  readonly businessArea: string;
  readonly components: readonly Component[];
}

/** The ability by which services are arranged and produced: a capability of the organisation, not one person's skill (framework.md §2, §7). */
export class Competence {
  private constructor(
    readonly id: string,
    readonly version: number,
    readonly facts: CompetenceFacts,
  ) {}

  /** Throws `competence-without-name` when it, or a component of it, is named in no language. */
  static register(id: string, facts: CompetenceFacts): Competence {
    return new Competence(id, 1, checked(facts));
  }

  static restore(id: string, version: number, facts: CompetenceFacts): Competence {
    return new Competence(id, version, facts);
  }

  /** The competence as it is after a revision; the same refusals as when it is registered. */
  revised(facts: CompetenceFacts): Competence {
    return new Competence(this.id, this.version + 1, checked(facts));
  }
}

/** The kinds of component that a competence does not have; a service may then not be produced, be viable or keep its quality (framework.md §7). */
export function missingKinds(components: readonly Pick<Component, 'kind'>[]): ComponentKind[] {
  return componentKinds.filter((kind) => !components.some((component) => component.kind === kind));
}

function checked(facts: CompetenceFacts): CompetenceFacts {
  if (!isNamed(facts.names))
    throw new DomainError('competence-without-name', 'A competence is named in Finnish, Swedish or English.');
  if (!facts.components.every(({ names }) => isNamed(names)))
    throw new DomainError('competence-without-name', 'Each component is named in Finnish, Swedish or English.');
  return facts;
}

const isNamed = (names: LocalizedText): boolean => languages.some((language) => (names[language] ?? '').trim() !== '');
