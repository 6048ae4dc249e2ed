/** A figure that could not be taken, and why. */
export interface NotTaken {
  readonly name: string;
  readonly reason: string;
  /** Whether nothing went wrong: what it needs is not on this machine. */
  readonly excused: boolean;
}

/** What a figure needs is not on this machine and cannot be had. */
export class NotHere extends Error {}

export const notTaken = (name: string, error: unknown): NotTaken => ({
  name,
  reason: error instanceof Error ? error.message : String(error),
  excused: error instanceof NotHere,
});

/** Whether a run failed: by what could not be taken and by nothing else. For every day, what is not there is no failure. */
export const hasFailed = (found: readonly NotTaken[], quick: boolean): boolean =>
  found.some(({ excused }) => !(quick && excused));
