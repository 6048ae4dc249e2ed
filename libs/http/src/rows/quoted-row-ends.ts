import type { RowEnds } from './frames.js';

const newline = 0x0a;
const quote = 0x22;

/**
 * Row ends of CSV, where a quoted cell may hold line feeds (RFC 4180): a quote opens a cell only at its start, a doubled quote
 * inside it is a quote. A quote that is never closed makes one row of all that follows; no text in a cell can pass for a row.
 */
export class QuotedRowEnds implements RowEnds {
  linesInside = 0;
  /** Bytes that end a cell: either delimiter until the header has told which. */
  delimiters: readonly number[] = [0x2c, 0x3b];
  private place: 'cellStart' | 'plain' | 'quoted' | 'afterQuote' = 'cellStart';
  private lines = 0;

  next(chunk: Buffer, start: number): number {
    if (this.place === 'cellStart') {
      const end = chunk.indexOf(newline, start);
      if (end !== -1 && !chunk.subarray(start, end).includes(quote)) return this.ended(end);
    }
    for (let at = start; at < chunk.length; at++) {
      const byte = chunk[at] ?? newline;
      if (byte === newline) {
        if (this.place !== 'quoted') return this.ended(at);
        this.lines++;
      } else this.place = this.placeAfter(byte);
    }
    return -1;
  }

  private placeAfter(byte: number): typeof this.place {
    if (this.place === 'quoted') return byte === quote ? 'afterQuote' : 'quoted';
    if (byte === quote && this.place !== 'plain') return 'quoted';
    return this.delimiters.includes(byte) ? 'cellStart' : 'plain';
  }

  private ended(at: number): number {
    this.linesInside = this.lines;
    this.lines = 0;
    this.place = 'cellStart';
    return at;
  }
}
