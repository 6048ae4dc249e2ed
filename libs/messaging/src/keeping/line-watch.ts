import type { Log } from '@nelikentta/observability';
import type { Clock, Database, Scope } from '@nelikentta/persistence';
import type { Restating } from '../restatement/restating.js';
import type { LineState, Transport } from '../transport.js';

export interface LineWatchParts {
  readonly service: string;
  readonly consumers: readonly string[];
  readonly transport: Transport;
  readonly database: Database;
  readonly clock: Clock;
  readonly restating: Restating;
  readonly log: Log;
  /** Told of each gap. */
  readonly onGap: (consumer: string) => void;
}

const nothingWaits: LineState = { waiting: 0, keptMs: 0, droppedBefore: null };

// Known to have had everything: nothing waited for it, or its owners began to state everything then.
const knownAt = `
  SELECT greatest(at_rest_at, requested_at) AS "knownAt" FROM consumer_state WHERE municipality = $1 AND consumer = $2`;

const restedAt = `UPDATE consumer_state SET at_rest_at = $3 WHERE municipality = $1 AND consumer = $2`;

/**
 * Notes when nothing waits for a consumer; and when messages may have been dropped before they came to it, because it was away for
 * longer than its streams kept them, has everything stated anew.
 */
export class LineWatch {
  constructor(private readonly parts: LineWatchParts) {}

  /** Looks at every consumer in the municipality once; there is never more to do. */
  async step(scope: Scope): Promise<boolean> {
    for (const consumer of this.parts.consumers) await this.look(scope, consumer);
    return false;
  }

  private async look(scope: Scope, consumer: string): Promise<void> {
    const { service, transport, database, clock, restating, log, onGap } = this.parts;
    // Whatever comes after this is not known to be applied.
    const now = clock.now();
    const line = transport.lineOf ? await transport.lineOf(`${service}.${consumer}`) : nothingWaits;
    if (line === undefined) return;
    const isGap = await database.write(scope, async (tx) => {
      const [state] = await tx.rows<{ knownAt: Date | null }>(knownAt, [scope.municipality, consumer]);
      const missed = mayHaveMissed(state?.knownAt ?? null, line);
      if (missed) await restating.request(tx, consumer, 'gap');
      else if (line.waiting === 0) await tx.rows(restedAt, [scope.municipality, consumer, now]);
      return missed;
    });
    if (!isGap) return;
    log.warn('Messages may have been dropped before they came; everything is stated anew.', { consumer });
    onGap(consumer);
  }
}

/** Whether something was dropped after a consumer was last known to have everything. */
const mayHaveMissed = (knownAt: Date | null, { droppedBefore }: LineState): boolean =>
  knownAt !== null && droppedBefore !== null && knownAt < droppedBefore;
