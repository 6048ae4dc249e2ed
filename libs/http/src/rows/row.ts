import { isUtf8 } from 'node:buffer';
import type { Frame } from './frames.js';

/** Why a row could not be read; reasons quote nothing of the row, whose text may be personal. */
export const rowProblems = {
  'line-too-long': 'The row is longer than is read.',
  'invalid-utf-8': 'The row is not UTF-8.',
  'invalid-characters': 'The row holds characters that no text may hold: NUL, or half of a surrogate pair.',
  'invalid-json': 'The line is not one JSON object.',
  'invalid-csv': 'The quotes of the row do not fit together.',
  'wrong-column-count': 'The row has another number of cells than the header.',
} as const;
export type RowProblemCode = keyof typeof rowProblems;

export interface RowProblem {
  readonly code: RowProblemCode;
  readonly reason: string;
}

/** A row that was read, or refused, with the line on which it begins (from 1). */
export type ReadRow =
  | { readonly line: number; readonly value: Record<string, unknown>; readonly problem?: never }
  | { readonly line: number; readonly problem: RowProblem; readonly value?: never };

export interface RowLimits {
  readonly maxLineBytes: number;
  readonly numberColumns: readonly string[];
}

export const refused = (line: number, code: RowProblemCode): ReadRow => ({
  line,
  problem: { code, reason: rowProblems[code] },
});

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** The text of a row, or the code of the problem that keeps it from being text. The first line's byte order mark is left out. */
export function textOf({ line, bytes }: Frame): { text: string; problem?: never } | { text?: never; problem: RowProblemCode } {
  if (!bytes) return { problem: 'line-too-long' };
  if (!isUtf8(bytes)) return { problem: 'invalid-utf-8' };
  const isMarked = line === 1 && bytes.subarray(0, 3).equals(byteOrderMark);
  const isCarriageReturned = bytes.at(-1) === 0x0d;
  const text = bytes.toString('utf8', isMarked ? 3 : 0, bytes.length - (isCarriageReturned ? 1 : 0));
  return text.includes('\0') ? { problem: 'invalid-characters' } : { text };
}
