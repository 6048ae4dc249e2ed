/** What a bulk import says when it ends. */
export interface ImportReport {
  readonly importId: string;
  readonly state: string;
  readonly read: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** The sample city's own rows are right by construction; one that is refused is a fault of ours and must not go unnoticed. */
export function expectAllAccepted(report: ImportReport, what: string): number {
  if (report.refused > 0 || report.state !== 'completed')
    throw new Error(`Of ${report.read} ${what}, ${report.refused} were refused (import ${report.importId}, ${report.state}).`);
  return report.read;
}
