import { isDeepStrictEqual } from 'node:util';
import { DomainError } from '@nelikentta/framework';

/** What is kept of feedback. At least one of the two scores and the comment is given. */
export interface FeedbackFacts {
  /** Null when it was given anonymously. */
  readonly customerId: string | null;
  readonly serviceId: string;
  readonly at: Date;
  /** Satisfaction, 1 to 10 (measures.md §2). */
  readonly csat: number | null;
  /** How likely the customer is to recommend, 0 to 10. */
  readonly nps: number | null;
  /** The customer's own words; they never leave the registry. */
  readonly comment: string | null;
}

/** What a correction may change; an anonymous giver stays anonymous. */
export type FeedbackChanges = Partial<Omit<FeedbackFacts, 'customerId'>>;

/** What a customer, or somebody unnamed, thought of a service. */
export class Feedback {
  private constructor(
    readonly id: string,
    readonly version: number,
    readonly facts: FeedbackFacts,
    readonly retracted: boolean,
  ) {}

  /** @throws DomainError `feedback-in-the-future`, `feedback-empty`, `csat-out-of-range`, `nps-out-of-range` */
  static give(id: string, facts: FeedbackFacts, now: Date): Feedback {
    return new Feedback(id, 1, checked(facts, now), false);
  }

  /** Feedback given earlier, as it was kept. */
  static kept(id: string, version: number, facts: FeedbackFacts, retracted: boolean): Feedback {
    return new Feedback(id, version, facts, retracted);
  }

  /** The feedback as it was after all; itself when nothing changes. */
  corrected(changes: FeedbackChanges, now: Date): Feedback {
    this.refuseWhenRetracted();
    const facts = checked({ ...this.facts, ...changes }, now);
    return isDeepStrictEqual(facts, this.facts) ? this : new Feedback(this.id, this.version + 1, facts, false);
  }

  retract(): Feedback {
    this.refuseWhenRetracted();
    return new Feedback(this.id, this.version + 1, this.facts, true);
  }

  private refuseWhenRetracted(): void {
    if (this.retracted) throw new DomainError('already-retracted', 'The feedback was retracted.');
  }
}

function checked(facts: FeedbackFacts, now: Date): FeedbackFacts {
  const { at, csat, nps, comment } = facts;
  if (at > now) throw new DomainError('feedback-in-the-future', 'Feedback is kept once it has been given.', { field: 'at' });
  if (csat === null && nps === null && (comment ?? '').trim() === '')
    throw new DomainError('feedback-empty', 'Feedback has a score or a comment.', { field: 'csat' });
  if (csat !== null && !isScore(csat, 1))
    throw new DomainError('csat-out-of-range', 'Satisfaction is a whole number from 1 to 10.', { field: 'csat' });
  if (nps !== null && !isScore(nps, 0))
    throw new DomainError('nps-out-of-range', 'Likeliness to recommend is a whole number from 0 to 10.', { field: 'nps' });
  return facts;
}

const isScore = (score: number, lowest: number): boolean => Number.isInteger(score) && score >= lowest && score <= 10;
