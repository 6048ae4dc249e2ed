import { DomainError } from '@nelikentta/framework';
import { type Delimiter, cellsOf, delimiterOf } from './csv-cells.js';
import { type Column, columnsOf, valueOf } from './csv-values.js';
import { framesOf } from './frames.js';
import { QuotedRowEnds } from './quoted-row-ends.js';
import { type ReadRow, type RowLimits, refused, textOf } from './row.js';

interface Header {
  readonly delimiter: Delimiter;
  readonly columns: readonly Column[];
}

/** The rows of CSV: a header line, then one row of cells each; delimited by comma or semicolon, as the header is. */
export async function* csvRows(
  bytes: AsyncIterable<Buffer>,
  { maxLineBytes, numberColumns }: RowLimits,
): AsyncGenerator<ReadRow, void, undefined> {
  const ends = new QuotedRowEnds();
  let header: Header | undefined;
  for await (const frame of framesOf(bytes, maxLineBytes, ends)) {
    const { text, problem } = textOf(frame);
    if (text?.trim() === '') continue;
    if (!header) {
      header = headerOf(text, numberColumns);
      ends.delimiters = [header.delimiter.charCodeAt(0)];
    } else if (problem) yield refused(frame.line, problem);
    else {
      const row = rowOf(frame.line, text, header);
      if (row) yield row;
    }
  }
}

function headerOf(text: string | undefined, numberColumns: readonly string[]): Header {
  const delimiter = delimiterOf(text ?? '');
  const columns = columnsOf(cellsOf(text ?? '', delimiter) ?? [], numberColumns);
  if (!columns)
    throw new DomainError(
      'invalid-header',
      'The first line of a CSV names its columns, each once, as the API names its fields.',
    );
  return { delimiter, columns };
}

/** Nothing for a row of empty cells only, as spreadsheets leave below their tables. */
function rowOf(line: number, text: string, { delimiter, columns }: Header): ReadRow | undefined {
  const cells = cellsOf(text, delimiter);
  if (!cells) return refused(line, 'invalid-csv');
  if (cells.every((cell) => cell === '')) return undefined;
  if (cells.length !== columns.length) return refused(line, 'wrong-column-count');
  return { line, value: valueOf(columns, cells) };
}
