export { createLog, type Log, type LogFields, type LogLevel } from './log.js';
export { type Counter, type Gauge, type Histogram, Metrics } from './metrics.js';
export { NestLog } from './nest-log.js';
export { observe } from './observe.js';
export type { SpanFields } from './span-fields.js';
export { type Cause, noteSpan, spanned, spannedFor } from './spans.js';
export { currentTrace, currentTraceparent } from './trace.js';
export { startTracing } from './tracing.js';
