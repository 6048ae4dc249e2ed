import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { type ReadRow, readRows, type RowsOptions } from './index.js';

const ndjson = { contentType: 'application/x-ndjson' };
const csv = { contentType: 'text/csv' };

/** The bytes in chunks of the given size, so that rows are cut anywhere. */
const streamOf = (body: string | Buffer, chunkBytes = 65_536): Readable => {
  const bytes = Buffer.from(body as string);
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) chunks.push(bytes.subarray(at, at + chunkBytes));
  return Readable.from(chunks);
};

async function all(stream: Readable, options: RowsOptions): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  for await (const row of readRows(stream, options)) rows.push(row);
  return rows;
}

/** Each row as `line value` or `line code`. */
const brief = async (body: string | Buffer, options: RowsOptions, chunkBytes?: number) =>
  (await all(streamOf(body, chunkBytes), options)).map(({ line, value, problem }) =>
    problem ? [line, problem.code] : [line, value],
  );

describe('Rows of NDJSON', () => {
  it('come with their lines, without blank ones, a byte order mark and carriage returns', async () => {
    const body = '\uFEFF{"a":1}\r\n\r\n   \n{"a":"ä"}\r\n{"a":3}';
    const rows = [
      [1, { a: 1 }],
      [4, { a: 'ä' }],
      [5, { a: 3 }],
    ];
    expect(await brief(body, ndjson)).toEqual(rows);
    expect(await brief(body, ndjson, 1)).toEqual(rows);
  });

  it('are refused one by one when they are no JSON object, and reading goes on', async () => {
    expect(await brief('{"a":1\n[1]\nnull\n7\n{"a":2}\n', ndjson)).toEqual([
      [1, 'invalid-json'],
      [2, 'invalid-json'],
      [3, 'invalid-json'],
      [4, 'invalid-json'],
      [5, { a: 2 }],
    ]);
  });

  it('are refused with a reason that quotes nothing of them', async () => {
    const [row] = await all(streamOf('{"identityCode": secret}'), ndjson);
    expect(row?.problem?.reason).not.toContain('secret');
  });

  it('are refused when they are not UTF-8', async () => {
    const body = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xe4]), Buffer.from('"}\n{"a":2}')]);
    expect(await brief(body, ndjson)).toEqual([
      [1, 'invalid-utf-8'],
      [2, { a: 2 }],
    ]);
  });

  it('are refused when they hold NUL or half a surrogate pair, which no database keeps', async () => {
    const body = String.raw`{"a":"\u0000"}
{"a":"\ud83d"}
{"a":"\ud83d\ude00"}
{"a":"\\u0000"}`;
    expect(await brief(body, ndjson)).toEqual([
      [1, 'invalid-characters'],
      [2, 'invalid-characters'],
      [3, { a: '😀' }],
      [4, { a: '\\u0000' }],
    ]);
  });

  it('longer than the limit are refused, and reading goes on behind them', async () => {
    const body = `{"a":"${'x'.repeat(10_000_000)}"}\n{"a":2}`;
    expect(await brief(body, ndjson)).toEqual([
      [1, 'line-too-long'],
      [2, { a: 2 }],
    ]);
  });

  it('of a packed body are the same', async () => {
    expect(await brief(gzipSync('{"a":1}\n{"a":2}'), { ...ndjson, contentEncoding: 'gzip' })).toEqual([
      [1, { a: 1 }],
      [2, { a: 2 }],
    ]);
  });

  it('of an empty body are none', async () => {
    expect(await brief('', ndjson)).toEqual([]);
    expect(await brief('\n\n', csv)).toEqual([]);
  });
});

describe('Rows of CSV', () => {
  it('are delimited by commas or semicolons, as the header is', async () => {
    for (const delimiter of [',', ';']) {
      const body = `\uFEFFsourceId;quantity\r\ne1;2\r\n\r\n;\r\ne2;\r\n`.replaceAll(';', delimiter);
      expect(await brief(body, { ...csv, numberColumns: ['quantity'] })).toEqual([
        [2, { sourceId: 'e1', quantity: 2 }],
        [5, { sourceId: 'e2' }],
      ]);
    }
  });

  it('may hold line feeds, delimiters and quotes in quoted cells, and still tell their lines', async () => {
    const body = 'id,words\n1,"first\nsecond, and ""third"""\n2,plain\n';
    const rows = [
      [2, { id: '1', words: 'first\nsecond, and "third"' }],
      [4, { id: '2', words: 'plain' }],
    ];
    expect(await brief(body, csv)).toEqual(rows);
    expect(await brief(body, csv, 1)).toEqual(rows);
  });

  it('are refused one by one for their quotes, cells and characters', async () => {
    const body = Buffer.concat([
      Buffer.from('id,words\n1,a"b\n2,"a"b\n3\n4,a,b\n5,'),
      Buffer.from([0xff]),
      Buffer.from('\n6,\0\n7,fine\n'),
    ]);
    expect(await brief(body, csv)).toEqual([
      [2, 'invalid-csv'],
      [3, 'invalid-csv'],
      [4, 'wrong-column-count'],
      [5, 'wrong-column-count'],
      [6, 'invalid-utf-8'],
      [7, 'invalid-characters'],
      [8, { id: '7', words: 'fine' }],
    ]);
  });

  it('of 10 MB are refused, though they hold line feeds in quotes, and reading goes on behind them', async () => {
    const body = `id,words\n1,"${'one, two\n'.repeat(1_200_000)}"\n2,fine\n`;
    expect(await brief(body, csv)).toEqual([
      [2, 'line-too-long'],
      [1_200_003, { id: '2', words: 'fine' }],
    ]);
  });

  it('whose quote is never closed make one refused row: no text in a cell can pass for a row', async () => {
    expect(await brief('id,words\n1,"open\n2,fine\n', csv)).toEqual([[2, 'invalid-csv']]);
  });

  it('need a header that names each column once', async () => {
    for (const header of ['id,id', 'id,,at', '1,2', '"id', 'x'.repeat(2_000_000)])
      await expect(all(streamOf(`${header}\n1,2,3`), csv)).rejects.toMatchObject({ code: 'invalid-header' });
  });
});

describe('A body that cannot be read', () => {
  const bodyOf = (options: RowsOptions) => () => readRows(streamOf('{}'), options);

  it('is refused at once when its type, charset or encoding is not known', () => {
    expect(bodyOf({ contentType: 'application/json' })).toThrow(expect.objectContaining({ code: 'unsupported-media-type' }));
    expect(bodyOf({ contentType: undefined })).toThrow(expect.objectContaining({ code: 'unsupported-media-type' }));
    expect(bodyOf({ contentType: 'text/csv; charset=iso-8859-1' })).toThrow(
      expect.objectContaining({ code: 'unsupported-media-type' }),
    );
    expect(bodyOf({ ...csv, contentEncoding: 'br' })).toThrow(expect.objectContaining({ code: 'unsupported-encoding' }));
    expect(bodyOf({ contentType: 'Text/CSV; charset="UTF-8"' })).not.toThrow();
  });

  it('ends with a typed error when the gzip is broken or cut short, after the rows before it', async () => {
    const packed = gzipSync(`{"a":1}\n`.repeat(100_000));
    const options = { ...ndjson, contentEncoding: 'gzip' };
    const rows = readRows(streamOf(packed.subarray(0, packed.length / 2), 100), options);
    expect((await rows.next()).value).toEqual({ line: 1, value: { a: 1 } });
    await expect(rest(rows)).rejects.toMatchObject({ code: 'broken-compression' });
    await expect(all(streamOf('no gzip'), options)).rejects.toMatchObject({ code: 'broken-compression' });
  });

  it.each([undefined, 'gzip'])('ends with a typed error when the connection breaks, encoded %s', async (contentEncoding) => {
    const text = '{"a":1}\n'.repeat(10);
    const start = contentEncoding ? gzipSync(text.repeat(10_000)).subarray(0, 200) : Buffer.from(text);
    const broken = new Readable({ read: () => undefined });
    broken.push(start);
    setTimeout(() => broken.destroy(new Error('aborted')), 20);
    await expect(all(broken, { ...ndjson, contentEncoding })).rejects.toMatchObject({ code: 'broken-upload' });
  });

  it('stays its owner’s when the reader leaves early', async () => {
    const stream = streamOf('{"a":1}\n'.repeat(1_000), 8);
    for await (const { line } of readRows(stream, ndjson)) if (line === 3) break;
    expect(stream.destroyed).toBe(false);
  });
});

const rest = async (rows: AsyncIterable<ReadRow>) => {
  for await (const _ of rows);
};

describe('A body of any size', () => {
  const blockBytes = 1_000_000;
  const bodyBytes = 200_000_000;
  const line = `{"sourceSystem":"asiointi","sourceId":"e1","words":"${'luettavaa '.repeat(200)}"}\n`;
  const block = Buffer.from(line.repeat(blockBytes / Buffer.byteLength(line)));

  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const held = () => {
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };

  it('is read in constant memory and never faster than it is asked for', async () => {
    let given = 0;
    const stream = Readable.from(
      (function* () {
        for (; given < bodyBytes / blockBytes; given++) yield Buffer.from(block);
      })(),
      { highWaterMark: 2 },
    );
    const rowsInBlock = Math.floor(blockBytes / Buffer.byteLength(line));
    const before = held();
    let most = 0;
    let read = 0;
    let furthestAhead = 0;
    for await (const row of readRows(stream, ndjson)) {
      if (row.value?.['sourceId'] === 'e1') read++;
      if (row.line % rowsInBlock !== 0) continue;
      if (row.line % (20 * rowsInBlock) === 0) most = Math.max(most, held() - before);
      furthestAhead = Math.max(furthestAhead, given - read / rowsInBlock);
    }
    expect(read).toBe(rowsInBlock * given);
    expect(most).toBeLessThan(bodyBytes / 4);
    expect(furthestAhead).toBeLessThanOrEqual(4);
  });
});
