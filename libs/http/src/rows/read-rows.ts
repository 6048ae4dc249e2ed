import { DomainError } from '@nelikentta/framework';
import type { Readable } from 'node:stream';
import { bytesOf } from './body-bytes.js';
import { csvRows } from './csv-rows.js';
import { ndjsonRows } from './ndjson-rows.js';
import type { ReadRow } from './row.js';

const megabyte = 1_000_000;
const formats: Readonly<Record<string, typeof csvRows>> = {
  'application/x-ndjson': ndjsonRows,
  'application/ndjson': ndjsonRows,
  'application/jsonl': ndjsonRows,
  'text/csv': csvRows,
};

export interface RowsOptions {
  /** Of the body: NDJSON (`application/x-ndjson`) or CSV (`text/csv`), in UTF-8. */
  readonly contentType: string | undefined;
  /** `gzip`, or none. */
  readonly contentEncoding?: string | undefined;
  /** Bytes of the longest row that is read; longer ones are refused. 1 MB unless told. */
  readonly maxLineBytes?: number;
  /** CSV knows no types: the columns whose cells are numbers. NDJSON tells by itself. */
  readonly numberColumns?: readonly string[];
}

/**
 * Reads a body of rows, one at a time, in constant memory and at the pace of who asks. A row that cannot be read is given with its
 * problem and reading goes on; blank lines are skipped. The stream stays its owner's: leaving early does not destroy it.
 *
 * @throws DomainError `unsupported-media-type`, `unsupported-encoding` before the first row; `invalid-header` when a CSV has no usable first
 * line; `broken-upload` when the stream fails, `broken-compression` when it is no whole gzip.
 */
export function readRows(stream: Readable, options: RowsOptions): AsyncGenerator<ReadRow, void, undefined> {
  const rows = formats[mediaTypeOf(options.contentType)];
  if (!rows)
    throw new DomainError('unsupported-media-type', 'Rows are sent as application/x-ndjson or text/csv, in UTF-8.', {
      contentType: options.contentType ?? '',
    });
  return rows(bytesOf(stream, options.contentEncoding), {
    maxLineBytes: options.maxLineBytes ?? megabyte,
    numberColumns: options.numberColumns ?? [],
  });
}

/** The type without its parameters; nothing when a parameter names another charset than UTF-8. */
function mediaTypeOf(contentType = ''): string {
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  return charset === undefined || /^charset="?utf-?8"?$/.test(charset) ? type.trim() : '';
}
