import type { Contract } from '@nelikentta/contracts';
import { type Clock, type Ids, lookUpByIndex, type WriteTx } from '@nelikentta/persistence';
import type { KeptRows } from './restatement/kept-rows.js';

/** A message whose data kept its contract. */
export interface Received<Data> {
  readonly id: string;
  readonly aggregateId: string;
  readonly aggregateVersion: number;
  readonly at: Date;
  readonly data: Data;
}

/** What a handler is handed beside the transaction. */
export interface HandlerParts {
  readonly clock: Clock;
  readonly ids: Ids;
  /** Whether the owner states all its rows anew: then one of a known version that differs is mended. */
  readonly restating: boolean;
}

export interface Handler {
  readonly contract: Contract;
  readonly apply: (tx: WriteTx, messages: readonly Received<never>[], parts: HandlerParts) => Promise<void>;
  /** Where it keeps the rows that it is told; by that they can be stated anew. */
  readonly kept?: KeptRows | undefined;
}

/** A service's line of receipt: its name, stable for ever since the inbox knows it, and what it does with each message. */
export interface Consumer {
  readonly name: string;
  readonly handlers: readonly Handler[];
  /** What each batch takes before its handlers ask for it. Sent with the note of the batch, so that it is no round trip of its own. */
  readonly takes?: (tx: WriteTx) => Promise<unknown>;
  /** What follows from its rows, when all have been stated anew. */
  readonly restated?: (tx: WriteTx, parts: HandlerParts) => Promise<void>;
}

/**
 * Handles messages of one contract, a batch at a time, in the transaction that also notes them in the inbox.
 * A handler works on the whole batch with a constant number of statements, and may see rows older than what it knows. It finds what
 * the batch is about by index, so that the plans of its statements can be kept.
 */
export const on = <Data>(
  contract: Contract<Data>,
  apply: (tx: WriteTx, messages: readonly Received<Data>[], parts: HandlerParts) => Promise<void>,
  kept?: KeptRows,
): Handler => ({
  contract,
  apply: (tx, messages, parts) => {
    lookUpByIndex(tx);
    return apply(tx, messages, parts);
  },
  kept,
});
