import type { Comparison } from './comparison.js';
import type { House } from './house.js';
import type { Options } from './options.js';

/** Rows that are measured on the same data. */
export interface Family {
  /** Names of its rows, so that a family nobody asked for is not prepared. */
  readonly names: readonly string[];
  /** Whether its figures follow from the number of customers; then it is measured at several sizes, and each row has one of its growth. */
  readonly grows: boolean;
  open(place: Place): Promise<OpenFamily>;
}

/** What a family is measured on. */
export interface Place {
  readonly house: House;
  readonly customers: number;
  /** Which part of the full size that is. */
  readonly share: number;
  readonly options: Options;
}

export interface OpenFamily {
  readonly comparisons: readonly Comparison[];
  close(): Promise<void>;
}
