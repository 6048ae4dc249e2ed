import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { record } from '@nelikentta/audit';
import { DomainError } from '@nelikentta/framework';
import { readRows } from '@nelikentta/http';
import { Clock, Database, Ids, type Scope } from '@nelikentta/persistence';
import { type Batch, batchesOf } from './collect-batches.js';
import type { ImportKind, SourcedRow } from './import-kind.js';
import type { Attempt, ImportReport } from './import-run.js';
import { closeImport, countBatch, importReport, openImport } from './imports.table.js';
import { metAnotherWriter } from './other-writers.js';
import { twoAtOnce } from './two-at-once.js';

/** What a sender sends: rows as NDJSON or CSV, packed or not. */
export interface Upload {
  readonly stream: Readable;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
  /** Chosen by the sender to follow its import and to send it again; minted when absent. */
  readonly importId: string | undefined;
}

const mostTries = 5;

/**
 * Takes a bulk import of any size: each batch commits by itself, with its counters, its audit row and its outbox fact, and two
 * are under way at a time. Good rows stay whatever happens to the rest; a broken connection leaves the import `interrupted`, and sending it again resumes
 * it, because rows that are in already match and change nothing.
 */
@Injectable()
export class RunImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async execute<Row extends SourcedRow>(scope: Scope, kind: ImportKind<Row>, upload: Upload): Promise<ImportReport> {
    const rows = readRows(upload.stream, { ...upload, numberColumns: kind.numberColumns });
    const importId = upload.importId ?? this.ids.next();
    const attempt = await this.database.write(scope, (tx) => openImport(tx, importId, kind.name, this.clock.now()));
    try {
      await twoAtOnce(batchesOf(rows, kind, this.clock), (batch) => this.commit(scope, kind, attempt, batch));
    } catch (error) {
      await this.close(scope, attempt, error);
      throw error;
    }
    return this.close(scope, attempt);
  }

  private async commit<Row extends SourcedRow>(
    scope: Scope,
    kind: ImportKind<Row>,
    attempt: Attempt,
    batch: Batch<Row>,
  ): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.database.write(scope, async (tx) => {
          const merged = batch.rows.length > 0 ? await kind.merge(tx, batch.rows) : nothingMerged;
          const whole = { ...merged, refused: [...batch.refused, ...merged.refused] };
          await countBatch(tx, attempt, whole, this.clock.now());
          const { created, changed, unchanged, refused } = whole;
          record(tx, {
            id: this.ids.next(),
            at: this.clock.now(),
            action: 'import',
            subjectType: kind.name,
            subjectId: attempt.importId,
            outcome: 'done',
            details: { created, changed, unchanged, refused: refused.length },
          });
        });
        return;
      } catch (error) {
        if (!metAnotherWriter(error) || tries === mostTries) throw error;
        await wait(20 * tries);
      }
    }
  }

  private close(scope: Scope, attempt: Attempt, error?: unknown): Promise<ImportReport> {
    return this.database.write(scope, async (tx) => {
      await closeImport(tx, attempt, endingOf(error), this.clock.now());
      return importReport(tx, attempt.importId, this.clock.now());
    });
  }
}

const nothingMerged = { created: 0, changed: 0, unchanged: 0, refused: [] };

function endingOf(error: unknown) {
  if (error === undefined) return { state: 'completed', failure: null } as const;
  const failure = error instanceof DomainError ? error.code : 'internal-error';
  return { state: failure === 'broken-upload' ? 'interrupted' : 'failed', failure } as const;
}
