const chunkCharacters = 65_536;

/** Rows as newline-delimited JSON in chunks worth a system call, made only as fast as the receiver takes them. */
export function* ndjson(rows: Iterable<unknown>, made: (count: number) => void): Generator<string> {
  let chunk = '';
  let count = 0;
  for (const row of rows) {
    chunk += `${JSON.stringify(row)}\n`;
    count += 1;
    if (chunk.length < chunkCharacters) continue;
    made(count);
    yield chunk;
    chunk = '';
  }
  made(count);
  if (chunk !== '') yield chunk;
}
