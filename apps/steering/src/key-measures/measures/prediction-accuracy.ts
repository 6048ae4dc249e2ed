import type { Interval } from './figure.js';
import { wilson } from './intervals.js';

/** A predicted effect whose time has come, with what was observed; all in the indicator's unit. */
export interface Outcome {
  readonly predicted: number;
  readonly low: number;
  readonly high: number;
  /** Share of outcomes that the forecaster says such an interval holds, such as 0.8. */
  readonly certainty: number;
  readonly observed: number;
  /** The change there would be were all the same as a year before; null where nothing was observed then. */
  readonly asLastYear: number | null;
}

export interface JudgedOutcome {
  /** Predicted − observed: above zero, too much was promised. */
  readonly error: number;
  readonly inside: boolean;
}

/** How one prediction turned out (measures.md §6). */
export function judge({ predicted, low, high, observed }: Outcome): JudgedOutcome {
  return { error: predicted - observed, inside: low <= observed && observed <= high };
}

export interface Accuracy {
  readonly n: number;
  /** Mean error: above zero, this forecaster promises too much. */
  readonly bias: number;
  readonly meanAbsoluteError: number;
  /** Both errors over the outcomes that can be compared with the year before; null where none can. */
  readonly againstLastYear: {
    readonly n: number;
    readonly meanAbsoluteError: number;
    readonly lastYearsMeanAbsoluteError: number;
  } | null;
  /** Share of outcomes inside the stated interval, beside the share that was stated. */
  readonly inside: {
    readonly numerator: number;
    readonly denominator: number;
    readonly interval: Interval;
    readonly stated: number;
  };
}

/**
 * What a forecaster's predictions were worth (measures.md §6).
 *
 * @param outcomes at least one
 */
export function accuracyOf(outcomes: readonly Outcome[]): Accuracy {
  const judged = outcomes.map(judge);
  const inside = judged.filter((one) => one.inside).length;
  return {
    n: outcomes.length,
    bias: meanOf(judged.map(({ error }) => error)),
    meanAbsoluteError: meanOf(judged.map(({ error }) => Math.abs(error))),
    againstLastYear: againstLastYear(outcomes),
    inside: {
      numerator: inside,
      denominator: outcomes.length,
      interval: wilson(inside, outcomes.length),
      stated: meanOf(outcomes.map(({ certainty }) => certainty)),
    },
  };
}

function againstLastYear(outcomes: readonly Outcome[]): Accuracy['againstLastYear'] {
  const comparable = outcomes.flatMap((outcome) =>
    outcome.asLastYear === null
      ? []
      : [{ own: Math.abs(outcome.predicted - outcome.observed), lastYears: Math.abs(outcome.asLastYear - outcome.observed) }],
  );
  if (comparable.length === 0) return null;
  return {
    n: comparable.length,
    meanAbsoluteError: meanOf(comparable.map(({ own }) => own)),
    lastYearsMeanAbsoluteError: meanOf(comparable.map(({ lastYears }) => lastYears)),
  };
}

const meanOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
