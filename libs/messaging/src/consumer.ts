import type { Contract } from '@nelikentta/contracts';
import type { Clock, Ids, WriteTx } from '@nelikentta/persistence';

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
}

export interface Handler {
  readonly contract: Contract;
  readonly apply: (tx: WriteTx, messages: readonly Received<never>[], parts: HandlerParts) => Promise<void>;
}

/** A service's line of receipt: its name, stable for ever since the inbox knows it, and what it does with each message. */
export interface Consumer {
  readonly name: string;
  readonly handlers: readonly Handler[];
}

/**
 * Handles messages of one contract, a batch at a time, in the transaction that also notes them in the inbox.
 * A handler works on the whole batch with a constant number of statements, and may see rows older than what it knows.
 */
export const on = <Data>(
  contract: Contract<Data>,
  apply: (tx: WriteTx, messages: readonly Received<Data>[], parts: HandlerParts) => Promise<void>,
): Handler => ({ contract, apply });
