import { DomainError } from '@nelikentta/framework';
import type { Level } from './level.js';

/** `present`: where the competence stands; `aimed`: where it should stand. */
export const aspects = ['present', 'aimed'] as const;
export type Aspect = (typeof aspects)[number];

export interface StateFacts {
  readonly aspect: Aspect;
  readonly level: Level;
  /** The first day on which it holds; until the next state of the same aspect. */
  readonly from: string;
  /** When an aimed state should be reached; a present state has none. */
  readonly due?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * A state of a competence from a day on (framework.md §7). States are never edited: a later one takes the place of an earlier
 * one from its day, and of two for the same day the one recorded last holds.
 */
export class CompetenceState {
  private constructor(
    readonly id: string,
    readonly facts: StateFacts,
  ) {}

  /**
   * Throws `assessment-in-the-future` for a present state of a day to come, `due-of-a-present-state`, and `aim-due-too-early` when the
   * aimed state would be due before it is set.
   *
   * @param today the day on which it is recorded
   */
  static record(id: string, facts: StateFacts, today: string): CompetenceState {
    if (facts.aspect === 'present' && facts.from > today)
      throw new DomainError('assessment-in-the-future', 'The present state is assessed once its day has come.', {
        from: facts.from,
      });
    if (facts.aspect === 'present' && facts.due !== undefined)
      throw new DomainError('due-of-a-present-state', 'Only an aimed state has a day when it should be reached.');
    if (facts.due !== undefined && facts.due <= facts.from)
      throw new DomainError('aim-due-too-early', 'An aimed state is reached some day after it is set.', { due: facts.due });
    return new CompetenceState(id, facts);
  }
}
