import { everyLine, framesOf } from './frames.js';
import { type ReadRow, type RowLimits, refused, textOf } from './row.js';

/** As JSON writes it: NUL, or half of a surrogate pair. PostgreSQL keeps neither in a text. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i;

/** The rows of NDJSON: one JSON object a line. */
export async function* ndjsonRows(
  bytes: AsyncIterable<Buffer>,
  { maxLineBytes }: RowLimits,
): AsyncGenerator<ReadRow, void, undefined> {
  for await (const frame of framesOf(bytes, maxLineBytes, everyLine)) {
    const { text, problem } = textOf(frame);
    if (problem) yield refused(frame.line, problem);
    else if (text.trim() !== '') yield rowOf(frame.line, text);
  }
}

function rowOf(line: number, text: string): ReadRow {
  const value = objectOf(text);
  if (!value) return refused(line, 'invalid-json');
  // Most rows have no escape at all; those that have are written out again, where a whole pair is no escape any more.
  if (text.includes('\\u') && unstorable.test(JSON.stringify(value))) return refused(line, 'invalid-characters');
  return { line, value };
}

function objectOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
