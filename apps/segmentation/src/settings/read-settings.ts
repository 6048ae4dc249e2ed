import { defaultTimeZone } from '@nelikentta/framework';
import { prepared, type ReadTx, type WriteTx } from '@nelikentta/persistence';

/** How a municipality counts its activity window (framework.md §4.2). */
export interface MunicipalitySettings {
  /** Length of the window in months, 1–120. */
  readonly windowMonths: number;
  /** IANA name of the zone whose calendar days count. */
  readonly timeZone: string;
  readonly version: number;
}

/** What holds in a municipality that has set nothing. */
const defaults: MunicipalitySettings = { windowMonths: 12, timeZone: defaultTimeZone, version: 1 };

const stored = prepared(
  `SELECT window_months AS "windowMonths", time_zone AS "timeZone", version FROM settings WHERE municipality = $1`,
);
const storedAndHeld = prepared(`${stored.text} FOR UPDATE`);

/** The settings of the municipality, or the defaults. */
export async function settingsOf(tx: ReadTx): Promise<MunicipalitySettings> {
  const [settings] = await tx.rows<MunicipalitySettings>(stored, [tx.scope.municipality]);
  return settings ?? defaults;
}

const heldIn = new WeakMap<WriteTx, Promise<MunicipalitySettings>>();

/**
 * The settings, held until the transaction ends, as they were when it first asked. Whoever changes facts or memberships takes them
 * first: a household's members are classified by each other's facts, so two such transactions of one municipality must not pass each
 * other.
 *
 * Locks on the customers concerned instead would let few go on: two batches of a day count the same service days, rows that are theirs
 * from their first statement until they commit, and they would come to them in different orders.
 */
export function settingsHeld(tx: WriteTx): Promise<MunicipalitySettings> {
  const settings = heldIn.get(tx) ?? hold(tx);
  heldIn.set(tx, settings);
  return settings;
}

async function hold(tx: WriteTx): Promise<MunicipalitySettings> {
  const held = () => tx.rows<MunicipalitySettings>(storedAndHeld, [tx.scope.municipality]);
  const [settings] = await held();
  if (settings) return settings;
  await tx.rows(
    `INSERT INTO settings (municipality, window_months, time_zone, version) VALUES ($1, $2, $3, 1) ON CONFLICT DO NOTHING`,
    [tx.scope.municipality, defaults.windowMonths, defaults.timeZone],
  );
  const [first] = await held();
  return first ?? defaults;
}

/**
 * A table expression with a row, `held`, once `difference` is known: by how much what is summed up is off from the facts, as of the
 * moment at which its statement began. Until then nobody stands still for it, and if nothing is off, nobody does at all. What others
 * change meanwhile they add to both sides alike, so the difference may be added later too; but not when the settings ($2 is the version
 * that was counted by) have changed.
 */
export const heldForDifference = `
  held AS MATERIALIZED (
    SELECT 1 FROM settings WHERE municipality = $1 AND version = $2 AND (SELECT count(*) FROM difference) > 0 FOR UPDATE)`;
