import {
  Counter as PromCounter,
  Gauge as PromGauge,
  Histogram as PromHistogram,
  collectDefaultMetrics,
  Registry,
} from 'prom-client';
import { codeOf } from './safe.js';

export type Labels = Readonly<Record<string, string>>;
export interface Counter {
  add(labels?: Labels, amount?: number): void;
}
export interface Gauge {
  set(value: number, labels?: Labels): void;
}
export interface Histogram {
  /** @param seconds what was measured */
  observe(seconds: number, labels?: Labels): void;
}

/** The metrics of one service, in Prometheus form. Names get the prefix `nelikentta_`; label values are codes, never free text. */
export class Metrics {
  private readonly registry = new Registry();

  constructor(
    readonly service: string,
    { process = false }: { /** Also memory, processor and event loop of this process. */ process?: boolean } = {},
  ) {
    this.registry.setDefaultLabels({ service });
    if (process) collectDefaultMetrics({ register: this.registry });
  }

  /** @param name by Prometheus' custom ending in `_total` */
  counter(name: string, help: string, labelNames: readonly string[] = []): Counter {
    const counter = new PromCounter({ ...this.declared(name, help), labelNames: [...labelNames] });
    return {
      add: (labels = {}, amount = 1) => {
        counter.inc(codes(labels), amount);
      },
    };
  }

  /**
   * @param collect asked for the present values whenever the metrics are read; where it fails there are none, and the other metrics
   *   are told all the same
   */
  gauge(
    name: string,
    help: string,
    labelNames: readonly string[] = [],
    collect?: (gauge: Gauge) => void | Promise<void>,
  ): Gauge {
    const gauge: Gauge = {
      set: (value, labels = {}) => {
        inner.set(codes(labels), value);
      },
    };
    const collected = async () => {
      // A value of the last time is not one of now.
      inner.reset();
      if (labelNames.length === 0) inner.remove();
      await collect?.(gauge);
    };
    const inner: PromGauge = new PromGauge({
      ...this.declared(name, help),
      labelNames: [...labelNames],
      ...(collect && { collect: () => collected().catch(() => undefined) }),
    });
    return gauge;
  }

  /** @param buckets upper bounds in seconds */
  histogram(
    name: string,
    help: string,
    labelNames: readonly string[] = [],
    buckets = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  ): Histogram {
    const histogram = new PromHistogram({ ...this.declared(name, help), labelNames: [...labelNames], buckets });
    return {
      observe: (seconds, labels = {}) => {
        histogram.observe(codes(labels), seconds);
      },
    };
  }

  /** The text of `/metrics`. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  private declared(name: string, help: string) {
    return { name: `nelikentta_${name}`, help, registers: [this.registry] };
  }
}

/** Values that are codes as they stand; each has its own time series anyway. */
const known = new Set<string>();

function codes(labels: Labels): Record<string, string> {
  const told: Record<string, string> = {};
  for (const [name, value] of Object.entries(labels)) {
    told[name] = known.has(value) ? value : codeOf(value);
    if (told[name] === value) known.add(value);
  }
  return told;
}
