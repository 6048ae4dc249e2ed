import type { Contract } from '@nelikentta/contracts';
import { currentTraceparent } from '@nelikentta/observability';
import { prepared, type WriteTx } from '@nelikentta/persistence';

/** A fact that other services may hear of. Its id is minted with the fact, so a repeat is recognised however late it comes. */
export interface Fact<Data> {
  readonly id: string;
  readonly aggregateId: string;
  readonly aggregateVersion: number;
  readonly at: Date;
  readonly data: Data;
}

const insertion = prepared(
  `INSERT INTO outbox (municipality, id, type, aggregate_id, aggregate_version, at, traceparent, data)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/**
 * Appends to the outbox in the transaction that makes the fact true; the relay publishes it after the commit.
 * Throws when the data does not keep its contract: that is a fault of ours, and nothing is written.
 */
export async function append<Data>(tx: WriteTx, contract: Contract<Data>, fact: Fact<Data>): Promise<void> {
  const data = JSON.stringify(contract.schema.parse(fact.data));
  tx.tell();
  tx.alongside(insertion, [
    tx.scope.municipality,
    fact.id,
    contract.type,
    fact.aggregateId,
    fact.aggregateVersion,
    fact.at,
    currentTraceparent() ?? null,
    data,
  ]);
}
