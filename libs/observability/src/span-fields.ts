import type { Attributes } from '@opentelemetry/api';
import { codeOf, masked } from './safe.js';

/** All that a span may carry beside its name. A field for something new is added here, where it can be seen to hold no personal data. */
export interface SpanFields {
  readonly method?: string;
  /** Route template, never the address that was asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly municipality?: string;
  /** Message type. */
  readonly type?: string;
  readonly eventId?: string;
  readonly consumer?: string;
  readonly question?: string;
  /** SQL with `$1` in the place of each parameter. */
  readonly statement?: string;
}

/** By OpenTelemetry's semantic conventions, where they have a name. */
const names = {
  method: 'http.request.method',
  route: 'http.route',
  municipality: 'nelikentta.municipality',
  type: 'messaging.destination.name',
  eventId: 'messaging.message.id',
  consumer: 'messaging.consumer.group.name',
  question: 'rpc.method',
} as const;

/** The types hold callers to the list; this holds spread objects to it too. */
export function attributesOf(fields: SpanFields): Attributes {
  const attributes: Attributes = {};
  for (const [field, name] of Object.entries(names)) {
    const value: unknown = fields[field as keyof typeof names];
    if (typeof value === 'string') attributes[name] = codeOf(value);
  }
  if (typeof fields.status === 'number') attributes['http.response.status_code'] = fields.status;
  if (typeof fields.statement === 'string') {
    attributes['db.system.name'] = 'postgresql';
    attributes['db.query.text'] = statementOf(fields.statement);
  }
  return attributes;
}

const longestStatement = 2000;

/** A value written into a statement, where a parameter belongs, is not shown. */
const statementOf = (sql: string): string =>
  masked(
    sql
      .replace(/'(?:[^']|'')*'/g, '?')
      .replace(/\s+/g, ' ')
      .trim(),
  ).slice(0, longestStatement);
