import { DomainError } from '@nelikentta/framework';
import type { ReadTx, WriteTx } from '@nelikentta/persistence';
import type { ImportFinding, ImportRun } from './import-run.js';

const columns = 'id, kind, at, actor, counts, findings';

/** Keeps the report of an import: one row, and one for each finding, in two statements. */
export async function insertImport(tx: WriteTx, run: ImportRun, findings: readonly ImportFinding[]): Promise<void> {
  await tx.rows(`INSERT INTO catalogue_import (municipality, ${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7)`, [
    ...[tx.scope.municipality, run.id, run.kind, run.at, run.actor, JSON.stringify(run.counts), run.findings],
  ]);
  await tx.rows(
    `INSERT INTO import_finding (municipality, import_id, position, record, field, value, reason)
     SELECT $1, $2, position, given ->> 'record', given ->> 'field', given ->> 'value', given ->> 'reason'
       FROM jsonb_array_elements($3) WITH ORDINALITY AS all_given (given, position)`,
    [tx.scope.municipality, run.id, JSON.stringify(findings)],
  );
}

/** Imports before an id, newest first. */
export function importsBefore(tx: ReadTx, before: string | null, limit: number): Promise<ImportRun[]> {
  return tx.rows<ImportRun>(
    `SELECT ${columns} FROM catalogue_import
      WHERE municipality = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [tx.scope.municipality, before, limit],
  );
}

/** One import. Throws `not-found`. */
export async function importOf(tx: ReadTx, id: string): Promise<ImportRun> {
  const [run] = await tx.rows<ImportRun>(`SELECT ${columns} FROM catalogue_import WHERE municipality = $1 AND id = $2`, [
    tx.scope.municipality,
    id,
  ]);
  if (run === undefined) throw new DomainError('not-found', 'There is no such import.');
  return run;
}

/** What of an import did not come in as the source has it, in the order of the source. Throws `not-found`. */
export async function findingsAfter(tx: ReadTx, id: string, after: number, limit: number) {
  await importOf(tx, id);
  return tx.rows<ImportFinding & { readonly position: number }>(
    `SELECT position, record, field, value, reason FROM import_finding
      WHERE municipality = $1 AND import_id = $2 AND position > $3 ORDER BY position LIMIT $4`,
    [tx.scope.municipality, id, after, limit],
  );
}
