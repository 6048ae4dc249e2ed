import type { DataSource } from 'typeorm';
import { namesOf, type Migration } from './migrations.js';
import { statementSpans } from './statement-spans.js';

/** The tables lack what this release needs: its migration has not run yet. */
class TablesBehind extends Error {
  override readonly name = 'TablesBehind';
}

/** Opens a pool when it is first needed, and until it succeeded again each time. Many who need it at once make one attempt. */
export class Opening {
  private isOpen = false;
  private attempt: Promise<void> | undefined;

  constructor(
    private readonly source: DataSource,
    private readonly migrations: readonly Migration[],
  ) {}

  /** Resolves when PostgreSQL is reached and has every table that is needed; rejects with the reason why not yet. */
  async done(): Promise<void> {
    if (this.isOpen) return;
    this.attempt ??= this.open().finally(() => {
      this.attempt = undefined;
    });
    await this.attempt;
  }

  /** Ends every connection, also one that is being made. */
  async close(): Promise<void> {
    await this.attempt?.catch(() => undefined);
    if (this.source.isInitialized) await this.source.destroy();
  }

  private async open(): Promise<void> {
    if (!this.source.isInitialized) {
      await this.source.initialize();
      this.source.subscribers.push(statementSpans);
    }
    await this.requireTables();
    this.isOpen = true;
  }

  // Tables that are ahead are welcome: while a release is rolled out, the one before it is still at work.
  private async requireTables(): Promise<void> {
    const needed = namesOf(this.migrations);
    if (needed.length === 0) return;
    const [found] = await this.source
      .query<{ count: number }[]>('SELECT count(*)::integer FROM migration WHERE name = ANY ($1)', [needed])
      .catch((error: unknown) => {
        throw isUnknown(error) ? new TablesBehind('The database has no tables yet.', { cause: error }) : error;
      });
    if (found?.count !== needed.length) throw new TablesBehind('The tables are not up to date yet.');
  }
}

// No such table, or none that the application may read: as before the first migration, and before the one that grants it.
const isUnknown = (error: unknown): boolean => ['42P01', '42501'].includes(String((error as { code?: unknown }).code));
