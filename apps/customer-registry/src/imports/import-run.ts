/** Where an import stands. An interrupted one lost its connection; what it had committed stays, and sending it again resumes it. */
export const importStates = ['running', 'completed', 'interrupted', 'failed'] as const;
export type ImportState = (typeof importStates)[number];

/** How an import goes, or went. */
export interface ImportReport {
  readonly importId: string;
  readonly kind: string;
  readonly state: ImportState;
  /** Rows seen so far: `created + changed + unchanged + refused`. */
  readonly read: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  /** Code of the problem that ended it, when it did not complete. */
  readonly failure: string | null;
}

/** One try at an import: sending the same import again begins the next attempt. */
export interface Attempt {
  readonly importId: string;
  readonly attempt: number;
}
