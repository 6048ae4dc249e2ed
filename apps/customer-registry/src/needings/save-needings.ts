import type { WriteTx } from '@nelikentta/persistence';
import { keepPastVersions } from '../history/keep-past-versions.js';
import type { Corrected, Saved } from '../imports/decide-rows.js';
import { insertNeedings, updateNeedings } from './needing.table.js';
import type { Needing } from './needing.js';

/** What happened to needings in one transaction. */
export interface NeedingChangeset {
  readonly created?: readonly Saved<Needing>[];
  readonly corrected?: readonly Corrected<Needing>[];
  /** Nothing new, but their source said it otherwise than before. */
  readonly heard?: readonly Saved<Needing>[];
}

/** Saves needings and keeps what was known before. Nobody else is told: words do not leave the registry. */
export async function saveNeedings(
  tx: WriteTx,
  { created = [], corrected = [], heard = [] }: NeedingChangeset,
  replacement: { readonly at: Date; readonly reason?: string | undefined },
): Promise<void> {
  if (created.length > 0) await insertNeedings(tx, created, replacement.at);
  const updated = [...corrected, ...heard];
  if (updated.length > 0) await updateNeedings(tx, updated, replacement.at);
  const replaced = corrected.map(({ before }) => before);
  await keepPastVersions(tx, 'needing', replaced, replacement);
}
