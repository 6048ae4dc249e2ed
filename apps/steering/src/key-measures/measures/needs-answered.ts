import { type Figure, known, unknown } from './figure.js';
import { wilson } from './intervals.js';

/** Service needs closed in a period, by outcome. */
export interface ClosedNeeds {
  readonly answered: number;
  readonly partly: number;
  readonly notAnswered: number;
  readonly lapsed: number;
}

/** Shares of the closed needs, 0…1; the four sum to one. */
export type NeedsAnswered = Readonly<Record<keyof ClosedNeeds, Figure>>;

/** What became of the service needs that were closed in a period (measures.md §3). */
export function needsAnsweredOf({ answered, partly, notAnswered, lapsed }: ClosedNeeds): NeedsAnswered {
  const closed = answered + partly + notAnswered + lapsed;
  const shareOf = (count: number) =>
    closed === 0 ? unknown('noClosedNeeds') : known(count / closed, closed, wilson(count, closed));
  return { answered: shareOf(answered), partly: shareOf(partly), notAnswered: shareOf(notAnswered), lapsed: shareOf(lapsed) };
}
