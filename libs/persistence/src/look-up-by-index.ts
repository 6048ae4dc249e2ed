import { prepared } from './prepared.js';
import type { WriteTx } from './transaction.js';

const withoutScans = prepared(`SELECT set_config('enable_seqscan', 'off', true)`);

/**
 * From here on the transaction looks rows up by index, wherever there is one. For statements whose plans are kept while tables grow by
 * the minute: one that was made when a table had a page would go on reading it whole until PostgreSQL notices what has become of it.
 */
export const lookUpByIndex = (tx: WriteTx): void => {
  tx.alongside(withoutScans);
};
