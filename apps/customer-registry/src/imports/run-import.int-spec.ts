import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { customersChanged } from '@nelikentta/contracts';
import type { Slice } from '@nelikentta/testing';
import { startRegistry } from '../testing/start-registry.js';
import { beginUpload } from '../testing/upload.js';

let slice: Slice;

beforeAll(async () => {
  slice = await startRegistry();
});
afterAll(() => slice.stop());

const path = '/v1/imports/customers';
const row = (sourceId: string, more: object = {}) =>
  JSON.stringify({ sourceSystem: 'vtj', sourceId, actorLevel: 'individual', familyName: 'Korhonen', ...more });
const rows = (prefix: string, from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `${row(`${prefix}${from + index}`)}\n`).join('');
const send = (body: string | Buffer, headers: Record<string, string> = {}) =>
  slice
    .post(path)
    .set({ 'Content-Type': 'application/x-ndjson', ...headers })
    .serialize((each: unknown) => each as string)
    .send(body);
const report = async (importId: string) => (await slice.get(`/v1/imports/${importId}`).expect(200)).body;
const refused = async (importId: string) => (await slice.get(`/v1/imports/${importId}/refused-rows`).expect(200)).body.items;
const reaches = async (importId: string, expected: object) => {
  for (let tries = 0; tries < 100; tries += 1) {
    const { status, body } = await slice.get(`/v1/imports/${importId}`);
    if (status === 200 && Object.entries(expected).every(([field, value]) => body[field] === value)) return body;
    await wait(50);
  }
  throw new Error(`The import did not reach ${JSON.stringify(expected)}.`);
};

describe('An import', () => {
  it('keeps good rows and reports every refused one with its line, field, code and reason', async () => {
    const { body } = await send(
      [
        row('a1'),
        row('a2', { colour: 'red' }),
        row('a3', { birthYear: '1984' }),
        row('a4', { birthDate: '2026-02-30' }),
        '',
        'no json',
        row('a5', { identityCode: '131052-9086' }),
        JSON.stringify({ sourceSystem: 'vtj', sourceId: 'a6', familyName: 'Korhonen' }),
        row('a7'),
      ].join('\n'),
    ).expect(200);
    expect(body).toMatchObject({
      kind: 'customers',
      state: 'completed',
      read: 8,
      created: 2,
      changed: 0,
      unchanged: 0,
      refused: 6,
    });
    expect((await refused(body.importId)).map(({ line, field, code }: Record<string, unknown>) => [line, field, code])).toEqual(
      [
        [2, 'colour', 'unknown-field'],
        [3, 'birthYear', 'wrong-type'],
        [4, 'birthDate', 'impossible-date'],
        [6, null, 'invalid-json'],
        [7, 'identityCode', 'identity-code-wrong-check'],
        [8, 'actorLevel', 'missing-field'],
      ],
    );
    expect(JSON.stringify(await refused(body.importId))).not.toMatch(/1984|9086|red/);
  });

  it('sent again changes nothing and tells nobody', async () => {
    const file = rows('again', 0, 20);
    await send(file).expect(200);
    const told = await slice.published(customersChanged);
    const { body } = await send(file).expect(200);
    expect(body).toMatchObject({ read: 20, created: 0, changed: 0, unchanged: 20, refused: 0 });
    expect(await slice.published(customersChanged)).toHaveLength(told.length);
  });

  it('commits by batches of a thousand rows, each with one audit row and one message', async () => {
    const told = await slice.published(customersChanged);
    const { body } = await send(rows('batch', 0, 2500)).expect(200);
    expect(body).toMatchObject({ state: 'completed', created: 2500 });
    const messages = (await slice.published(customersChanged)).slice(told.length);
    // Two batches are under way at a time: a small one may overtake.
    const sizes = messages.map(({ customers }) => customers.length);
    expect(sizes.sort((one, other) => other - one)).toEqual([1000, 1000, 500]);
    const audited = await slice.owner.query(
      `SELECT (details ->> 'created')::int AS created FROM audit_entry WHERE subject_id = $1 ORDER BY created DESC`,
      [body.importId],
    );
    expect(audited.rows.map(({ created }) => created)).toEqual([1000, 1000, 500]);
  });

  it('takes rows of one source id in their order: the last one wins', async () => {
    const { body } = await send(`${row('twice')}\n${row('twice', { familyName: 'Virtanen' })}\n${row('twice')}\n`).expect(200);
    expect(body).toMatchObject({ created: 1, changed: 2, unchanged: 0 });
  });

  it.each([
    [
      'CSV with semicolons, BOM and CRLF',
      Buffer.from('\ufeffsourceSystem;sourceId;actorLevel;familyName;birthYear\r\ncsv;c1;individual;Ågren;1984\r\n'),
      {},
    ],
    [
      'CSV with commas, packed with gzip',
      gzipSync('sourceSystem,sourceId,actorLevel,familyName\ncsv,c2,individual,"Virtanen, Aino"\n'),
      { 'Content-Encoding': 'gzip' },
    ],
  ])('reads %s', async (_, body, headers) => {
    expect((await send(body, { 'Content-Type': 'text/csv', ...headers }).expect(200)).body).toMatchObject({
      created: 1,
      refused: 0,
    });
  });

  it('reads NDJSON with BOM, CRLF and gzip', async () => {
    const { body } = await send(gzipSync(`\ufeff${row('g1')}\r\n${row('g2')}\r\n`), { 'Content-Encoding': 'gzip' }).expect(200);
    expect(body).toMatchObject({ created: 2, refused: 0 });
  });

  it('refuses a row that is no UTF-8 and one of 10 MB, and takes those beside them', async () => {
    const { body } = await send(
      Buffer.concat([
        Buffer.from(`${row('u1')}\n`),
        Buffer.from(row('u2', { familyName: 'Ågren' }), 'latin1'),
        Buffer.from(`\n${row('u3', { familyName: 'x'.repeat(10_000_000) })}\n${row('u4')}\n`),
      ]),
    ).expect(200);
    expect(body).toMatchObject({ created: 2, refused: 2 });
    expect((await refused(body.importId)).map(({ line, code }: Record<string, unknown>) => [line, code])).toEqual([
      [2, 'invalid-utf-8'],
      [3, 'line-too-long'],
    ]);
  });

  it('of another form is refused before it begins', async () => {
    expect((await send('{}', { 'Content-Type': 'application/json' }).expect(415)).body.code).toBe('unsupported-media-type');
    expect((await send(row('x'), { 'Content-Type': 'text/csv; charset=latin1' }).expect(415)).body.code).toBe(
      'unsupported-media-type',
    );
    expect((await send(row('x'), { 'Content-Encoding': 'br' }).expect(415)).body.code).toBe('unsupported-encoding');
  });

  it('packed badly ends as failed, with what went before kept', async () => {
    const importId = randomUUID();
    const packed = gzipSync(rows('broken', 0, 5000));
    packed.fill(7, packed.length - 400);
    const answer = await slice
      .post(`${path}?importId=${importId}`)
      .set({ 'Content-Type': 'application/x-ndjson', 'Content-Encoding': 'gzip' })
      .serialize((each: unknown) => each as string)
      .send(packed);
    expect([answer.status, answer.body.code]).toEqual([422, 'broken-compression']);
    const ended = await report(importId);
    expect(ended).toMatchObject({ state: 'failed', failure: 'broken-compression' });
    expect(ended.created).toBeGreaterThanOrEqual(1000);
  });

  it('of another municipality is not seen', async () => {
    const { body } = await send(row('m1')).expect(200);
    const elsewhere = slice.as({ municipality: '091' });
    await elsewhere.get(`/v1/imports/${body.importId}`).expect(404);
    await elsewhere.get(`/v1/imports/${body.importId}/refused-rows`).expect(404);
    expect((await elsewhere.get('/v1/imports').expect(200)).body.items).toEqual([]);
  });
});

describe('An import that takes its time', () => {
  it('shows its progress, is not begun twice, and loses nothing when its connection breaks: sent again it goes on', async () => {
    const importId = randomUUID();
    const first = beginUpload(slice, `${path}?importId=${importId}`);
    const broken = expect(first.answer).rejects.toThrow();
    await first.send(rows('slow', 0, 1500));
    expect(await reaches(importId, { created: 1000 })).toMatchObject({ state: 'running', read: 1000, endedAt: null });
    const second = await slice.post(`${path}?importId=${importId}`).set('Content-Type', 'application/x-ndjson').send(row('s'));
    expect([second.status, second.body.code]).toEqual([409, 'import-running']);
    first.request.destroy();
    await broken;
    expect(await reaches(importId, { state: 'interrupted' })).toMatchObject({ created: 1000, failure: 'broken-upload' });
    const resumed = beginUpload(slice, `${path}?importId=${importId}`);
    resumed.request.end(rows('slow', 0, 2000));
    expect((await resumed.answer).body).toMatchObject({ state: 'completed', created: 1000, unchanged: 1000, failure: null });
  });

  it('shows within a second the rows of a slow sender, who fills no batch', async () => {
    const importId = randomUUID();
    const upload = beginUpload(slice, `${path}?importId=${importId}`);
    await upload.send(rows('drip', 0, 3));
    await wait(1200);
    await upload.send(rows('drip', 3, 4));
    await reaches(importId, { created: 3, state: 'running' });
    upload.request.end();
    expect((await upload.answer).body).toMatchObject({ created: 4, state: 'completed' });
  });

  it('is called interrupted when its process died without a word', async () => {
    const importId = randomUUID();
    await slice.owner.query(
      `INSERT INTO import_run (municipality, id, kind, state, started_at, progress_at, started_by)
       VALUES ('049', $1, 'customers', 'running', now() - interval '1 hour', now() - interval '6 minutes', 'x')`,
      [importId],
    );
    expect(await report(importId)).toMatchObject({ state: 'interrupted' });
    const { body } = await slice
      .post(`${path}?importId=${importId}`)
      .set('Content-Type', 'application/x-ndjson')
      .send(row('died'));
    expect(body).toMatchObject({ importId, state: 'completed', created: 1 });
  });
});

describe('A very large upload', () => {
  const megabyte = 1024 * 1024;

  it('of 300 MB needs no more memory than a small one', async () => {
    const upload = beginUpload(slice, path);
    const long = `${row('large', { familyName: 'x'.repeat(900_000) })}\n`;
    for (let sent = 0; sent < 10; sent += 1) await upload.send(long);
    const before = process.memoryUsage().rss;
    let peak = before;
    for (let sent = 0; sent < 320; sent += 1) {
      await upload.send(long);
      peak = Math.max(peak, process.memoryUsage().rss);
    }
    upload.request.end();
    expect((await upload.answer).body).toMatchObject({ state: 'completed', refused: 330 });
    expect((peak - before) / megabyte).toBeLessThan(150);
  });

  it('that unpacks to 500 MB of one line is refused as one long line', async () => {
    const upload = beginUpload(slice, path, { 'content-encoding': 'gzip' });
    const gzip = createGzip();
    gzip.pipe(upload.request);
    const zeros = Buffer.alloc(megabyte, '0');
    const before = process.memoryUsage().rss;
    for (let sent = 0; sent < 500; sent += 1)
      if (!gzip.write(zeros)) await new Promise((resolve) => gzip.once('drain', resolve));
    gzip.end();
    expect((await upload.answer).body).toMatchObject({ state: 'completed', read: 1, refused: 1 });
    expect((process.memoryUsage().rss - before) / megabyte).toBeLessThan(150);
  });
});
