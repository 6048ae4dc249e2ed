import { isDeepStrictEqual } from 'node:util';
import { DomainError } from '@nelikentta/framework';

/** What is kept of a needing. */
export interface NeedingFacts {
  readonly customerId: string;
  readonly at: Date;
  /** As the customer said it, or as it was observed. Never leaves the registry. */
  readonly words: string;
  /** In which life situation; free text. */
  readonly lifeSituation: string | null;
  /** Encounter at which it was stated or observed. */
  readonly encounterId: string | null;
}

export type NeedingChanges = Partial<Omit<NeedingFacts, 'customerId'>>;

/** What a customer, in this life situation, finds valuable (framework.md §2): wider than any service. */
export class Needing {
  private constructor(
    readonly id: string,
    readonly version: number,
    readonly facts: NeedingFacts,
    readonly retracted: boolean,
  ) {}

  /** @throws DomainError `needing-in-the-future`, `needing-without-words` */
  static state(id: string, facts: NeedingFacts, now: Date): Needing {
    return new Needing(id, 1, checked(facts, now), false);
  }

  /** One that was stated earlier, as it was kept. */
  static kept(id: string, version: number, facts: NeedingFacts, retracted: boolean): Needing {
    return new Needing(id, version, facts, retracted);
  }

  /** The needing as it was after all; itself when nothing changes. */
  corrected(changes: NeedingChanges, now: Date): Needing {
    this.refuseWhenRetracted();
    const facts = checked({ ...this.facts, ...changes }, now);
    return isDeepStrictEqual(facts, this.facts) ? this : new Needing(this.id, this.version + 1, facts, false);
  }

  retract(): Needing {
    this.refuseWhenRetracted();
    return new Needing(this.id, this.version + 1, this.facts, true);
  }

  refuseWhenRetracted(): void {
    if (this.retracted) throw new DomainError('already-retracted', 'The needing was retracted.');
  }
}

function checked(facts: NeedingFacts, now: Date): NeedingFacts {
  if (facts.at > now)
    throw new DomainError('needing-in-the-future', 'A needing is recorded once it has been heard.', { field: 'at' });
  if (facts.words.trim() === '')
    throw new DomainError('needing-without-words', 'A needing is told in words.', { field: 'words' });
  return facts;
}
