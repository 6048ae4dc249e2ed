import { DomainError } from '@nelikentta/framework';
import type { Outcome, Proposal } from './outcome.js';

/** What a person decided of a competence, beside what had been proposed. */
export class Decision {
  private constructor(
    readonly id: string,
    readonly outcome: Outcome,
    readonly reason: string,
    readonly proposal: Proposal,
  ) {}

  /**
   * The person is free to decide otherwise than proposed and says why; both are kept. Throws `competence-not-assessed` when there is
   * nothing to decide on: analysis of the present and the aimed state comes first (framework.md §7).
   */
  static take(id: string, outcome: Outcome, reason: string, proposal: Proposal | null): Decision {
    if (!proposal)
      throw new DomainError('competence-not-assessed', 'Assess the present state and set the aimed one before you decide.');
    return new Decision(id, outcome, reason, proposal);
  }
}
