import type { House } from './machine-room/house.js';
import type { Tally } from './trial.js';

/** Where a fault happens. */
export interface Scene {
  /** The house in which most faults happen, started when first asked for. */
  readonly house: () => Promise<House>;
  readonly seed: string;
  readonly times: number;
  readonly isShort: boolean;
  readonly say: (line: string) => void;
}

export interface Outcome extends Tally {
  /** Promises beside the three counts that were not kept, in sentences. */
  readonly broken: readonly string[];
  /** Figures worth showing. */
  readonly remarks?: readonly string[];
}

/** One row of the table. */
export interface Fault {
  readonly name: string;
  readonly times: { readonly short: number; readonly full: number };
  /** A planted fault: the bench must count something, or it sees nothing. */
  readonly isPlanted?: boolean;
  /** Why it cannot happen here, if it cannot. */
  readonly impossible?: () => Promise<string | undefined>;
  readonly happen: (scene: Scene) => Promise<Outcome>;
}
