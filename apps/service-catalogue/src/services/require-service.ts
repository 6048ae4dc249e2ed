import type { ReadTx } from '@nelikentta/persistence';
import { requireLive } from './service.js';
import { serviceOf } from './services.table.js';

/** Throws `not-found` when there is no such service. */
export async function requireService(tx: ReadTx, id: string): Promise<void> {
  await serviceOf(tx, id);
}

/** Throws `not-found` or `service-is-archived` unless the service may still be changed; it is locked until the transaction ends. */
export async function requireLiveService(tx: ReadTx, id: string): Promise<void> {
  const { service } = await serviceOf(tx, id, true);
  requireLive(service);
}
