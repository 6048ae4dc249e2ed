import { DomainError } from '@nelikentta/framework';
import type { ReadTx, WriteTx } from '@nelikentta/persistence';
import type { MergedBatch, RefusedRow } from './import-kind.js';
import type { Attempt, ImportReport, ImportState } from './import-run.js';

/** An import that shows no progress for this long has lost its process: `kill -9` leaves nobody to say that it ended. */
const lostAfter = `interval '5 minutes'`;

/**
 * Opens an import, or its next attempt when it is sent again: counters and refused rows begin anew.
 *
 * @throws DomainError `import-running` while another attempt goes on, `import-of-another-kind`
 */
export async function openImport(tx: WriteTx, importId: string, kind: string, now: Date): Promise<Attempt> {
  const [opened] = await tx.rows<{ attempt: number }>(
    `INSERT INTO import_run AS run (municipality, id, kind, state, started_at, progress_at, started_by)
     VALUES ($1, $2, $3, 'running', $4, $4, $5)
     ON CONFLICT (municipality, id) DO UPDATE
        SET attempt = run.attempt + 1, state = 'running', created = 0, changed = 0, unchanged = 0, refused = 0,
            started_at = $4, progress_at = $4, ended_at = NULL, started_by = $5, failure = NULL
      WHERE run.kind = $3 AND (run.state <> 'running' OR run.progress_at < $4::timestamptz - ${lostAfter})
     RETURNING attempt`,
    [tx.scope.municipality, importId, kind, now, tx.scope.actor],
  );
  if (!opened) throw await whyNotOpened(tx, importId, kind, now);
  await tx.rows(`DELETE FROM refused_row WHERE municipality = $1 AND import_id = $2`, [tx.scope.municipality, importId]);
  return { importId, attempt: opened.attempt };
}

async function whyNotOpened(tx: ReadTx, importId: string, kind: string, now: Date): Promise<DomainError> {
  const report = await importReport(tx, importId, now);
  return report.kind === kind
    ? new DomainError('import-running', 'This import is still running. Wait for it to end, then send it again.', { importId })
    : new DomainError('import-of-another-kind', `This import id belongs to an import of ${report.kind}.`, { importId });
}

/** Counts a batch and keeps its refused rows. Throws `import-running` when a later attempt has taken over. */
export async function countBatch(tx: WriteTx, { importId, attempt }: Attempt, merged: MergedBatch, now: Date): Promise<void> {
  const { created, changed, unchanged, refused } = merged;
  const counted = await tx.rows(
    `WITH counted AS (
       UPDATE import_run
          SET created = created + $4, changed = changed + $5, unchanged = unchanged + $6, refused = refused + $7, progress_at = $8
        WHERE municipality = $1 AND id = $2 AND attempt = $3 AND state = 'running'
       RETURNING id)
     SELECT id FROM counted`,
    [tx.scope.municipality, importId, attempt, created, changed, unchanged, refused.length, now],
  );
  if (counted.length === 0)
    throw new DomainError('import-running', 'The import was sent again, and goes on there.', { importId });
  if (refused.length > 0) await insertRefused(tx, importId, refused);
}

async function insertRefused(tx: WriteTx, importId: string, refused: readonly RefusedRow[]): Promise<void> {
  await tx.rows(
    `INSERT INTO refused_row (municipality, import_id, line, field, code, reason)
     SELECT $1::char(3), $2::uuid, row.* FROM jsonb_to_recordset($3::jsonb) AS row (line bigint, field text, code text, reason text)`,
    [tx.scope.municipality, importId, JSON.stringify(refused)],
  );
}

/** Says how an attempt ended; one that a later attempt replaced says nothing any more. */
export async function closeImport(
  tx: WriteTx,
  { importId, attempt }: Attempt,
  ending: { state: Exclude<ImportState, 'running'>; failure: string | null },
  now: Date,
): Promise<void> {
  await tx.rows(
    `UPDATE import_run SET state = $4, failure = $5, ended_at = $6, progress_at = $6
      WHERE municipality = $1 AND id = $2 AND attempt = $3 AND state = 'running'`,
    [tx.scope.municipality, importId, attempt, ending.state, ending.failure, now],
  );
}

const reports = `
  SELECT id AS "importId", kind,
         CASE WHEN state = 'running' AND progress_at < $2::timestamptz - ${lostAfter} THEN 'interrupted' ELSE state END AS state,
         created + changed + unchanged + refused AS read, created, changed, unchanged, refused,
         started_at AS "startedAt", ended_at AS "endedAt", failure
    FROM import_run
   WHERE municipality = $1`;

/** How one import goes. Throws `not-found`. */
export async function importReport(tx: ReadTx, importId: string, now: Date): Promise<ImportReport> {
  const [report] = await tx.rows<ImportReport>(`${reports} AND id = $3`, [tx.scope.municipality, now, importId]);
  if (!report) throw new DomainError('not-found', 'There is no such import.');
  return report;
}

/** The latest imports, after the start and id of the page before. */
export function latestImports(
  tx: ReadTx,
  now: Date,
  after: readonly (string | number)[] | undefined,
  limit: number,
): Promise<ImportReport[]> {
  const [startedAt = null, id = null] = after ?? [];
  return tx.rows(
    `${reports} AND ($3::timestamptz IS NULL OR (started_at, id) < ($3, $4::uuid)) ORDER BY started_at DESC, id DESC LIMIT $5`,
    [tx.scope.municipality, now, startedAt, id, limit],
  );
}

/** The refused rows of an import in the order of their lines, after a line. */
export function refusedRows(tx: ReadTx, importId: string, afterLine: number, limit: number): Promise<RefusedRow[]> {
  return tx.rows(
    `SELECT line, field, code, reason FROM refused_row
      WHERE municipality = $1 AND import_id = $2 AND line > $3 ORDER BY line LIMIT $4`,
    [tx.scope.municipality, importId, afterLine, limit],
  );
}
