import type { WriteTx } from '@nelikentta/persistence';
import type { Task, TaskParts } from '@nelikentta/service';
import { classifyNext } from '../membership/classify-customers.js';
import { recomputeSummary } from '../segments/recompute-summary.js';
import { recomputeServiceDays } from '../service-days/recompute-service-days.js';
import { settingsHeld, settingsOf } from '../settings/read-settings.js';

/** Customers of one step: long enough to be worth a statement, short enough that messages are not kept waiting. */
const customersInStep = 20_000;

interface UnderWay {
  readonly id: string;
  readonly state: 'classifying' | 'counting';
  readonly lastCustomerId: string;
}

/** Takes the rebuild under way one step further, if there is one. Gives whether steps remain. */
async function rebuildMembership(tx: WriteTx, { clock }: TaskParts): Promise<boolean> {
  const underWay = await findUnderWay(tx);
  if (!underWay) return false;
  if (underWay.state === 'classifying') return classifyStep(tx, clock.now());
  await countAndEnd(tx, underWay, clock.now());
  return false;
}

async function findUnderWay(tx: WriteTx): Promise<UnderWay | undefined> {
  const [underWay] = await tx.rows<UnderWay>(
    `SELECT rebuild_id AS id, state, last_customer_id AS "lastCustomerId" FROM rebuild WHERE municipality = $1 AND ended_at IS NULL`,
    [tx.scope.municipality],
  );
  return underWay;
}

async function classifyStep(tx: WriteTx, now: Date): Promise<boolean> {
  const settings = await settingsHeld(tx);
  // Asked again now that no one else can change it: a change of settings may have superseded it meanwhile.
  const underWay = await findUnderWay(tx);
  if (!underWay) return false;
  const step = await classifyNext(tx, settings, underWay.lastCustomerId, customersInStep, now);
  await tx.rows(
    `UPDATE rebuild SET state = $3, last_customer_id = $4, customers = customers + $5, changed_intervals = changed_intervals + $6
      WHERE municipality = $1 AND rebuild_id = $2`,
    [
      tx.scope.municipality,
      underWay.id,
      step.customers < customersInStep ? 'counting' : 'classifying',
      step.last ?? underWay.lastCustomerId,
      step.customers,
      step.changedIntervals,
    ],
  );
  return true;
}

// Nobody is kept waiting while this counts, so the rebuild may be superseded before it ends: then it stays so.
async function countAndEnd(tx: WriteTx, { id }: UnderWay, now: Date): Promise<void> {
  const settings = await settingsOf(tx);
  await recomputeSummary(tx, settings);
  await recomputeServiceDays(tx, settings);
  await tx.rows(
    `UPDATE rebuild SET state = 'done', ended_at = $3 WHERE municipality = $1 AND rebuild_id = $2 AND ended_at IS NULL`,
    [tx.scope.municipality, id, now],
  );
}

export const rebuildsMembership: Task = { name: 'rebuild-membership', everyMs: 1000, run: rebuildMembership };
