import type { Histogram, Metrics } from '@nelikentta/observability';
import type { DataSource } from 'typeorm';
import type { SlowStatement, SlowStatements } from './slow-statements.js';

/** How many slow statements are told. */
const mostTold = 10;

/** How long transactions wait for a connection and last, and how the pool's connections are used. */
export class DatabaseMeasures {
  private readonly waits: Histogram;
  private readonly durations: Histogram;

  constructor(metrics: Metrics, source: DataSource, slow: SlowStatements) {
    this.waits = metrics.histogram('connection_wait_seconds', 'How long transactions waited for a connection of the pool');
    this.durations = metrics.histogram('transaction_seconds', 'How long transactions lasted once they had a connection', [
      'mode',
      'outcome',
    ]);
    metrics.gauge('connections', 'Connections of the pool by what they do', ['state'], (gauge) => {
      const { totalCount = 0, idleCount = 0 } = poolOf(source);
      gauge.set(totalCount - idleCount, { state: 'used' });
      gauge.set(idleCount, { state: 'idle' });
    });
    metrics.gauge('connections_awaited', 'Transactions that wait for a connection of the pool', [], (gauge) => {
      gauge.set(poolOf(source).waitingCount ?? 0);
    });
    const tell = (name: string, help: string, valueOf: (statement: SlowStatement) => number) => {
      metrics.gauge(name, help, ['statement'], (gauge) => {
        for (const statement of slow.worst(mostTold)) gauge.set(valueOf(statement), { statement: statement.name });
      });
    };
    tell('slow_statements', 'How often a statement took longer than 100 ms', ({ count }) => count);
    tell('slow_statement_seconds', 'How long it took then, in all', ({ totalMs }) => totalMs / 1000);
    tell('slow_statement_longest_seconds', 'How long it took at most', ({ maxMs }) => maxMs / 1000);
  }

  waited(sinceMs: number): void {
    this.waits.observe((performance.now() - sinceMs) / 1000);
  }

  async lasting<T>(mode: 'read' | 'write', work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    let outcome = 'rolled-back';
    try {
      const result = await work();
      outcome = 'committed';
      return result;
    } finally {
      this.durations.observe((performance.now() - began) / 1000, { mode, outcome });
    }
  }
}

interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

// There is none before the first connection.
const poolOf = ({ driver }: DataSource): Partial<Pool> => (driver as unknown as { master?: Pool }).master ?? {};
