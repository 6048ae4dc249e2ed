import type { House } from '../machine-room/house.js';
import { until } from '../machine-room/until.js';
import type { Ledger } from './ledger.js';

const everythingIsIn = async ({ databases }: House, ledger: Ledger): Promise<boolean> => {
  const customers = [[...ledger.customers]];
  const versions = 'SELECT coalesce(sum(version), 0) FROM encounter_fact WHERE customer_id = ANY ($1)';
  const effects = 'SELECT count(DISTINCT (encounter_id, version)) FROM effect WHERE customer_id = ANY ($1)';
  return (
    (await databases.figure('segmentation', versions, customers)) >= ledger.events &&
    (await databases.figure('witness', effects, customers)) >= ledger.events
  );
};

const nothingIsUnderWay = async (house: House): Promise<boolean> => {
  const { databases, nats } = house;
  const unpublished = 'SELECT count(*) FROM outbox WHERE published_at IS NULL';
  for (const database of ['customer_registry', 'segmentation'])
    if ((await databases.figure(database, unpublished)) > 0) return false;
  // What a restatement brings before its message does is counted when all has been stated.
  if (!(await house.allIsStated())) return false;
  const uncounted = 'SELECT count(*) FROM service_day WHERE dirty';
  const rebuilding = 'SELECT count(*) FROM rebuild WHERE ended_at IS NULL';
  for (const unfinished of [uncounted, rebuilding]) if ((await databases.figure('segmentation', unfinished)) > 0) return false;
  return nats.rests();
};

/** Whether steering has each count that segmentation made of a day. A message that the stream just took may not be among those that wait there yet. */
const allCountsAreTold = async ({ databases }: House, day: string): Promise<boolean> => {
  const versions = 'SELECT coalesce(sum(version), 0) FROM service_day WHERE day = $1';
  return (await databases.figure('steering', versions, [day])) === (await databases.figure('segmentation', versions, [day]));
};

/**
 * Resolves when everybody has heard everything of the ledger and no message is under way that could still change anything; gives
 * the milliseconds until the first. Whoever waits in vain finds in the comparison what is missing.
 *
 * @param day on which everything of the ledger happened, where it is counted by day
 */
export async function untilCaughtUp(house: House, ledger: Ledger, patienceMs: number, day?: string): Promise<number> {
  const began = performance.now();
  const caughtUp = await until('everybody has heard everything', () => everythingIsIn(house, ledger), patienceMs).catch(
    () => performance.now() - began,
  );
  // One message may cause another: they rest when they have rested twice.
  for (const _ of [1, 2]) await until('messages rest', () => nothingIsUnderWay(house));
  if (day !== undefined)
    await until('all counts are told', () => allCountsAreTold(house, day), patienceMs).catch(() => undefined);
  return caughtUp;
}
