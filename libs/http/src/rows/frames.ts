const newline = 0x0a;

/** The bytes of one row as they came, without the line end. `bytes` is absent when there were more than may be held. */
export interface Frame {
  /** Line of the stream on which the row begins, from 1. */
  readonly line: number;
  readonly bytes?: Buffer;
}

/** Says where rows end. A row may be cut anywhere by the chunks that carry it, so a format that needs memory keeps it itself. */
export interface RowEnds {
  /** Index of the line feed that ends the row going on at `start`, or −1 when the row goes on after this chunk. */
  next(chunk: Buffer, start: number): number;
  /** Line feeds inside the row just ended. */
  readonly linesInside: number;
}

/** Every line feed ends a row: NDJSON. */
export const everyLine: RowEnds = { next: (chunk, start) => chunk.indexOf(newline, start), linesInside: 0 };

/** One row's bytes, held until its end comes, and let go when they grow past what may be held. */
class HeldBytes {
  private parts: Buffer[] = [];
  private size = 0;

  constructor(private readonly maxBytes: number) {}

  hold(part: Buffer): void {
    this.size += part.length;
    if (this.size > this.maxBytes) this.parts = [];
    else if (part.length > 0) this.parts.push(part);
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  take(line: number): Frame {
    const { parts, size } = this;
    this.parts = [];
    this.size = 0;
    if (size > this.maxBytes) return { line };
    const [only] = parts;
    return { line, bytes: only && parts.length === 1 ? only : Buffer.concat(parts) };
  }
}

/**
 * Cuts a stream of bytes into rows, in constant memory: a row of more than `maxBytes` is counted, not kept, and reading
 * goes on behind it.
 */
export async function* framesOf(
  chunks: AsyncIterable<Buffer>,
  maxBytes: number,
  ends: RowEnds,
): AsyncGenerator<Frame, void, undefined> {
  const held = new HeldBytes(maxBytes);
  let line = 1;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = ends.next(chunk, start); end !== -1; end = ends.next(chunk, start)) {
      held.hold(chunk.subarray(start, end));
      const linesInside = ends.linesInside;
      yield held.take(line);
      line += 1 + linesInside;
      start = end + 1;
    }
    held.hold(chunk.subarray(start));
  }
  if (!held.isEmpty) yield held.take(line);
}
