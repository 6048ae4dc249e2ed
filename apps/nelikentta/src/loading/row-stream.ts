const chunkCharacters = 65_536;

/** Rows as newline-delimited JSON in chunks worth a system call, made only as fast as the receiver takes them. */
export function* ndjson(rows: Iterable<unknown>): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += `${JSON.stringify(row)}\n`;
    if (chunk.length < chunkCharacters) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
