export type Delimiter = ',' | ';';

/** The delimiter of a header line: the one that stands in it more often outside quotes, the comma when neither does. */
export function delimiterOf(header: string): Delimiter {
  const bare = header.replaceAll(/"(?:[^"]|"")*"/g, '');
  return bare.split(';').length > bare.split(',').length ? ';' : ',';
}

/** The cells of one row of CSV (RFC 4180), or nothing when its quotes do not fit together. */
export function cellsOf(row: string, delimiter: Delimiter): string[] | undefined {
  const cells: string[] = [];
  for (let at = 0; ; at++) {
    const end = row[at] === '"' ? endOfQuoted(row, at) : endOfPlain(row, at, delimiter);
    if (end === undefined || (end < row.length && row[end] !== delimiter)) return undefined;
    const cell = row.slice(at, end);
    cells.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === row.length) return cells;
    at = end;
  }
}

function endOfPlain(row: string, start: number, delimiter: Delimiter): number | undefined {
  const end = row.indexOf(delimiter, start);
  const quote = row.indexOf('"', start);
  const last = end === -1 ? row.length : end;
  return quote !== -1 && quote < last ? undefined : last;
}

function endOfQuoted(row: string, start: number): number | undefined {
  let end = row.indexOf('"', start + 1);
  while (end !== -1 && row[end + 1] === '"') end = row.indexOf('"', end + 2);
  return end === -1 ? undefined : end + 1;
}
