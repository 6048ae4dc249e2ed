import type { Databases } from '../machine-room/databases.js';
import type { Ledger } from './ledger.js';

/** What of the answered requests is not as it should be, over all places that hold it. */
export interface Deviations {
  lost: number;
  twice: number;
  outOfOrder: number;
  /** Where that was found, in sentences. */
  remarks?: readonly string[];
}

const mostRemarks = 3;

/** How an encounter stands somewhere. */
export interface Version {
  readonly id: string;
  readonly version: number;
  readonly quantity: number | null;
}

const ofCustomers = (ledger: Ledger): unknown[] => [[...ledger.customers]];

/**
 * Holds the ledger against the owner's rows; the owner's rows against those of segmentation, which keeps the highest version, and
 * of the witness, which keeps everything that took effect; and the uses counted by day, which a repeat would count twice.
 *
 * @param customersBefore how many customers the registry had when the load began
 */
export async function deviations(
  databases: Databases,
  ledger: Ledger,
  day: string,
  customersBefore: number,
): Promise<Deviations> {
  const found: Deviations = { lost: 0, twice: 0, outOfOrder: 0 };
  const owned = await versionsIn(databases, 'customer_registry', 'SELECT id, version, quantity FROM encounter', ledger);
  const registered = (await databases.figure('customer_registry', 'SELECT count(*) FROM customer')) - customersBefore;
  missing(found, 'customers in the registry', registered, ledger.customers.size);
  compare(found, 'the registry', ledger.encounters, owned);
  await compareHeard(found, databases, ledger, owned);
  const known = 'SELECT count(*) FROM customer_fact WHERE customer_id = ANY ($1)';
  const knownThere = await databases.figure('segmentation', known, ofCustomers(ledger));
  missing(found, 'customers in segmentation', knownThere, ledger.customers.size);
  await compareDays(found, databases, owned, day);
  return found;
}

/** Holds what the owner has against what those know who heard of it. */
export async function compareHeard(
  found: Deviations,
  databases: Databases,
  ledger: Ledger,
  owned: ReadonlyMap<string, Version>,
): Promise<void> {
  const heard = 'SELECT encounter_id AS id, version, quantity FROM encounter_fact';
  compare(found, 'segmentation', owned, await versionsIn(databases, 'segmentation', heard, ledger));
  await compareEffects(found, databases, ledger, owned);
}

async function versionsIn(databases: Databases, database: string, select: string, ledger: Ledger) {
  const rows = await databases.rows<Version>(database, `${select} WHERE customer_id = ANY ($1)`, ofCustomers(ledger));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The first few tell enough. */
function remark(found: Deviations, sentence: string): void {
  found.remarks = [...(found.remarks ?? []), sentence].slice(0, mostRemarks);
}

function missing(found: Deviations, what: string, there: number, expected: number): void {
  if (there !== expected) remark(found, `Of ${String(expected)} ${what} ${String(there)} were there.`);
  found.lost += Math.max(0, expected - there);
  found.twice += Math.max(0, there - expected);
}

const inWords = (held?: Omit<Version, 'id'>): string =>
  held === undefined ? 'nothing' : `version ${String(held.version)} with quantity ${String(held.quantity)}`;

/** What is held by one must be held by the other, at the same version and with the same facts, and nothing besides. */
function compare(
  found: Deviations,
  where: string,
  expected: ReadonlyMap<string, Version>,
  there: ReadonlyMap<string, Version>,
): void {
  for (const [id, { version, quantity }] of expected) {
    const held = there.get(id);
    if (held?.version !== version || held.quantity !== quantity)
      remark(found, `Of encounter ${id} ${where} had ${inWords(held)} instead of ${inWords({ version, quantity })}.`);
    if (held === undefined || held.version < version) found.lost += 1;
    else if (held.version > version) found.twice += 1;
    else if (held.quantity !== quantity) found.lost += 1;
  }
  const unexpected = [...there.keys()].filter((id) => !expected.has(id));
  found.twice += unexpected.length;
  for (const id of unexpected) remark(found, `Of encounter ${id}, of which nothing was to be known, ${where} had something.`);
}

/** Each version of each encounter once, and of one encounter in their order. */
async function compareEffects(
  found: Deviations,
  databases: Databases,
  ledger: Ledger,
  owned: ReadonlyMap<string, Version>,
): Promise<void> {
  const effects = await databases.rows<{ id: string; version: number }>(
    'witness',
    'SELECT encounter_id AS id, version FROM effect WHERE customer_id = ANY ($1) ORDER BY position',
    ofCustomers(ledger),
  );
  const seen = new Map<string, number[]>();
  for (const { id, version } of effects) {
    const before = seen.get(id) ?? [];
    const isRepeated = before.includes(version);
    const isLate = !isRepeated && version < (before.at(-1) ?? 0);
    if (isRepeated) found.twice += 1;
    if (isLate) found.outOfOrder += 1;
    if (isRepeated || isLate)
      remark(found, `At the witness version ${String(version)} of encounter ${id} came after ${before.join(', ')}.`);
    seen.set(id, [...before, version]);
  }
  for (const { id, version } of owned.values()) {
    const lacking = Math.max(0, version - new Set(seen.get(id)).size);
    if (lacking > 0) remark(found, `Of encounter ${id} the witness lacked ${String(lacking)} of ${String(version)} versions.`);
    found.lost += lacking;
  }
}

async function compareDays(
  found: Deviations,
  databases: Databases,
  owned: ReadonlyMap<string, Version>,
  day: string,
): Promise<void> {
  const uses = 'SELECT coalesce(sum(uses), 0) FROM service_day WHERE day = $1';
  const quantity = 'SELECT coalesce(sum(quantity), 0) FROM service_day WHERE day = $1';
  for (const database of ['segmentation', 'steering'])
    missing(found, `uses in ${database}`, await databases.figure(database, uses, [day]), owned.size);
  const [counted, told] = [
    await databases.figure('segmentation', quantity, [day]),
    await databases.figure('steering', quantity, [day]),
  ];
  const facts = 'SELECT coalesce(sum(quantity), 0) FROM encounter_fact WHERE at::date = $1';
  const met = await databases.figure('segmentation', facts, [day]);
  if (counted === met && told === counted) return;
  remark(found, `Of a quantity of ${String(met)} segmentation counted ${String(counted)} and steering ${String(told)}.`);
  found.lost += 1;
}
