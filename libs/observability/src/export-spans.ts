import { trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, ParentBasedSampler, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';

/** Where spans go, and as whose. */
export interface TracingOptions {
  readonly service: string;
  /** Address of a collector that takes OTLP over HTTP; `/v1/traces` is added. */
  readonly endpoint: string;
  /** Of the traces that begin here, 0 … 1; one that a caller began is recorded as the caller does. */
  readonly share: number;
}

const timeoutMillis = 3000;

/** The exporter reads by itself what a collector wants to be told (`OTEL_EXPORTER_OTLP_HEADERS`). */
export function exportSpans({ service, endpoint, share }: TracingOptions): () => Promise<void> {
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const exporter = new OTLPTraceExporter({ url, timeoutMillis });
  const provider = new TracerProvider({
    // Nothing of the machine, the user or the command line, which the SDK could find out by itself.
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'nelikentta' }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor({ exporter, exportTimeoutMillis: timeoutMillis, scheduledDelayMillis: 1000 })],
  });
  trace.setGlobalTracerProvider(provider);
  return async () => {
    // A collector that is away keeps no service from ending.
    await provider.shutdown().catch(() => undefined);
    trace.disable();
  };
}
