import type { ReadTx, WriteTx } from '@nelikentta/persistence';
import { recordTable } from '../records/keep-records.js';
import { type Outcome, ServiceNeed, type ServiceNeedFacts } from './service-need.js';

/** The closing lies in three columns, all empty while the need is open. */
interface Columns extends Omit<ServiceNeedFacts, 'closing'> {
  readonly closedAt: Date | null;
  readonly outcome: Outcome | null;
  readonly reason: string | null;
}

/** Where service needs are kept. */
export const serviceNeedTable = recordTable<Columns, { readonly fromSource: boolean }, ServiceNeed>({
  table: 'service_need',
  subject: 'serviceNeed',
  facts: {
    needingId: ['needing_id', 'uuid'],
    customerId: ['customer_id', 'uuid'],
    serviceId: ['service_id', 'uuid'],
    serviceClass: ['service_class', 'text'],
    openedAt: ['opened_at', 'timestamptz'],
    closedAt: ['closed_at', 'timestamptz'],
    outcome: ['outcome', 'text'],
    reason: ['reason', 'text'],
  },
  origin: { fromSource: ['from_source', 'boolean'] },
  factsOf({ facts: { closing, ...facts } }) {
    const { at = null, outcome = null, reason = null } = closing ?? {};
    return { ...facts, closedAt: at, outcome, reason };
  },
  kept({ id, version, retracted, closedAt, outcome, reason, ...facts }) {
    const closing = closedAt && outcome ? { at: closedAt, outcome, reason } : null;
    return ServiceNeed.kept(id, version, { ...facts, closing }, retracted);
  },
});

/** Service needs by the needing that they were identified from, each list in the order of their opening. */
export type NeedsOfNeedings = ReadonlyMap<string, readonly ServiceNeed[]>;

/** The service needs of needings, retracted ones included. */
export const serviceNeedsOf = async (tx: ReadTx, needingIds: readonly string[]): Promise<NeedsOfNeedings> =>
  byNeeding(await serviceNeedTable.find(tx, 'needing_id = ANY ($2::uuid[]) ORDER BY opened_at, id', [needingIds]));

/** Those that the sources of the needings told of, kept from other writers until the transaction ends. */
export const lockSourcedNeeds = async (tx: WriteTx, needingIds: readonly string[]): Promise<NeedsOfNeedings> => {
  const sourced = 'needing_id = ANY ($2::uuid[]) AND from_source ORDER BY opened_at, id FOR UPDATE';
  return byNeeding(await serviceNeedTable.find(tx, sourced, [needingIds]));
};

function byNeeding(needs: readonly ServiceNeed[]): NeedsOfNeedings {
  const lists = new Map<string, ServiceNeed[]>();
  for (const need of needs) {
    const list = lists.get(need.facts.needingId);
    if (list) list.push(need);
    else lists.set(need.facts.needingId, [need]);
  }
  return lists;
}
