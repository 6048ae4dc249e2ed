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

/** What may have gone wrong with an event. */
export type Kind = 'lost' | 'twice' | 'outOfOrder';

/** One row of the table. */
export interface Fault {
  readonly name: string;
  readonly times: { readonly short: number; readonly full: number };
  /** Of a planted fault: what of it the bench must count, or it does not see what it is there to see. */
  readonly mustShow?: Kind;
  /** Why it cannot happen here, if it cannot. */
  readonly impossible?: () => Promise<string | undefined>;
  readonly happen: (scene: Scene) => Promise<Outcome>;
}
