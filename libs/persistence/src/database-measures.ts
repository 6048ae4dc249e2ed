import type { Histogram, Metrics } from '@nelikentta/observability';
import type { DataSource } from 'typeorm';

/** How long transactions wait for a connection and last, and how the pool's connections are used. */
export class DatabaseMeasures {
  private readonly waits: Histogram;
  private readonly durations: Histogram;

  constructor(metrics: Metrics, source: DataSource) {
    this.waits = metrics.histogram('connection_wait_seconds', 'How long transactions waited for a connection of the pool');
    this.durations = metrics.histogram('transaction_seconds', 'How long transactions lasted once they had a connection', [
      'mode',
      'outcome',
    ]);
    const pool = poolOf(source);
    metrics.gauge('connections', 'Connections of the pool by what they do', ['state'], (gauge) => {
      gauge.set(pool.totalCount - pool.idleCount, { state: 'used' });
      gauge.set(pool.idleCount, { state: 'idle' });
    });
    metrics.gauge('connections_awaited', 'Transactions that wait for a connection of the pool', [], (gauge) => {
      gauge.set(pool.waitingCount);
    });
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

const poolOf = ({ driver }: DataSource): Pool => (driver as unknown as { master: Pool }).master;
