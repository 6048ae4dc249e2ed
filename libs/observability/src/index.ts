export { currentTrace, traceparentOf } from './trace.js';
export { createLog, type Log, type LogFields, type LogLevel } from './log.js';
export { type Counter, type Gauge, type Histogram, Metrics } from './metrics.js';
export { NestLog } from './nest-log.js';
export { observe } from './observe.js';
