import { type DestinationStream, pino } from 'pino';
import { codeOf, masked } from './safe.js';
import { safeError } from './safe-error.js';
import { currentTrace } from './trace.js';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** All that a log line may carry beside its sentence. A field for something new is added here, where it can be seen to hold no personal data. */
export interface LogFields {
  readonly error?: unknown;
  /** Route template, never the address that was asked for. */
  readonly route?: string;
  readonly method?: string;
  readonly status?: number;
  readonly durationMs?: number;
  readonly municipality?: string;
  /** Stable code of a problem or a refusal. */
  readonly code?: string;
  readonly consumer?: string;
  readonly task?: string;
  /** Message type. */
  readonly type?: string;
  readonly eventId?: string;
  readonly importId?: string;
  readonly attempt?: number;
  /** How many rows, messages or the like. */
  readonly count?: number;
  readonly port?: number;
  readonly version?: string;
  readonly context?: string;
}

const texts = [
  'route',
  'method',
  'municipality',
  'code',
  'consumer',
  'task',
  'type',
  'eventId',
  'importId',
  'version',
  'context',
] as const;
const numbers = ['status', 'durationMs', 'attempt', 'count', 'port'] as const;

/** Structured log of one service: one JSON object a line. Sentences are constant; what varies goes into fields. */
export interface Log {
  debug(sentence: string, fields?: LogFields): void;
  info(sentence: string, fields?: LogFields): void;
  warn(sentence: string, fields?: LogFields): void;
  error(sentence: string, fields?: LogFields): void;
}

export interface LogOptions {
  readonly service: string;
  /** Default `info`. */
  readonly level?: LogLevel;
  /** Default standard output. */
  readonly destination?: DestinationStream;
}

export function createLog({ service, level = 'info', destination }: LogOptions): Log {
  const options = { level, base: { service }, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'message' };
  const logger = destination ? pino(options, destination) : pino(options);
  const write =
    (at: 'debug' | 'info' | 'warn' | 'error') =>
    (sentence: string, fields: LogFields = {}): void => {
      if (logger.isLevelEnabled(at)) logger[at]({ ...traced(), ...allowed(fields) }, masked(sentence));
    };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

function traced(): Record<string, string> {
  const trace = currentTrace();
  return trace ? { correlationId: trace.correlationId, traceId: trace.traceId } : {};
}

/** The types hold callers to the list; this holds spread objects to it too. */
function allowed(fields: LogFields): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const name of texts) {
    const value: unknown = fields[name];
    if (typeof value === 'string') kept[name] = codeOf(value);
  }
  for (const name of numbers) {
    const value: unknown = fields[name];
    if (typeof value === 'number') kept[name] = value;
  }
  if (fields.error !== undefined) kept['error'] = safeError(fields.error);
  return kept;
}
