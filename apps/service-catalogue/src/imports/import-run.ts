/** How many records of one kind an import met. */
export interface ImportCounts {
  readonly read: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** One field of one record that did not come in as the source has it. */
export interface ImportFinding {
  /** Kind and id of the record in the source: `service 78`. */
  readonly record: string;
  readonly field: string;
  readonly value: string;
  readonly reason: string;
}

export interface ImportRun {
  readonly id: string;
  readonly kind: 'ptvGeneralDescriptions' | 'suomifiServices';
  readonly at: Date;
  readonly actor: string;
  readonly counts: Readonly<Record<string, ImportCounts>>;
  /** How many findings there are; they are read apart. */
  readonly findings: number;
}

interface Merged {
  readonly read: number;
  readonly merged: readonly { readonly version: number }[];
  readonly kept: readonly { readonly sourceId: string; readonly field: string }[];
}

/** Counts of a kind: what was added has version 1, what was met and not touched is unchanged. */
export function countsOf({ read, merged }: Merged): ImportCounts {
  const created = merged.filter(({ version }) => version === 1).length;
  return { read, created, changed: merged.length - created, unchanged: read - merged.length };
}

/** Edits made here that the import left alone, as findings. */
export const keptEdits = (kind: string, { kept }: Merged): ImportFinding[] =>
  kept.map(({ sourceId, field }) => ({ record: `${kind} ${sourceId}`, field, value: '', reason: 'locallyEdited' }));
