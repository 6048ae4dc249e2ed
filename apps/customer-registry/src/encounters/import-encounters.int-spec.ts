import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encountersRecorded } from '@nelikentta/contracts';
import type { Slice } from '@nelikentta/testing';
import { givenCustomer, givenService } from '../testing/given.js';
import { startRegistry } from '../testing/start-registry.js';

const service = '018f4e7a-0000-7000-8000-000000000a01';
const archived = '018f4e7a-0000-7000-8000-000000000a02';
const nobody = '018f4e7a-0000-7000-8000-0000000000ff';
let slice: Slice;
let customer: string;

beforeAll(async () => {
  slice = await startRegistry({ now: '2026-05-04T10:00:00Z' });
  customer = await givenCustomer(slice, 'p1');
  await givenService(slice, { serviceId: service });
  await givenService(slice, { serviceId: archived, status: 'archived', archivedAt: '2026-05-01T00:00:00Z' });
});
afterAll(() => slice.stop());

let serial = 0;
const rowOf = (more: object = {}) => ({
  sourceSystem: 'asiointi',
  sourceId: `e${String((serial += 1))}`,
  customerSourceSystem: 'vtj',
  customerSourceId: 'p1',
  at: '2026-05-04T10:00:00+03:00',
  channel: 'web',
  serviceId: service,
  quantity: 1,
  ...more,
});
const ndjson = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const send = (body: string, type = 'application/x-ndjson') =>
  slice.post('/v1/imports/encounters').set('Content-Type', type).send(body);
const sendRows = async (...rows: object[]) => (await send(ndjson(rows)).expect(200)).body;
const refusedOf = async (importId: string) => (await slice.get(`/v1/imports/${importId}/refused-rows`).expect(200)).body.items;
const idOf = async (sourceId: string): Promise<string> =>
  (await slice.owner.query('SELECT id FROM encounter WHERE source_id = $1', [sourceId])).rows[0].id;

describe('An import of encounters', () => {
  it('keeps them, matched by source, and tells the other services in one message', async () => {
    const inCapitals = { customerSourceId: undefined, customerId: customer.toUpperCase(), serviceId: service.toUpperCase() };
    const rows = [rowOf(), rowOf({ quantity: undefined }), rowOf(inCapitals)];
    const before = (await slice.published(encountersRecorded)).length;
    expect(await sendRows(...rows)).toMatchObject({ kind: 'encounters', read: 3, created: 3, refused: 0 });
    const told = (await slice.published(encountersRecorded)).slice(before);
    expect(told).toHaveLength(1);
    expect(told[0]?.encounters.map(({ customerId, quantity }) => [customerId, quantity])).toEqual([
      [customer, 1],
      [customer, null],
      [customer, 1],
    ]);
  });

  it('sent again changes nothing and tells nobody', async () => {
    const rows = [rowOf(), rowOf()];
    await sendRows(...rows);
    const before = (await slice.published(encountersRecorded)).length;
    expect(await sendRows(...rows)).toMatchObject({ created: 0, changed: 0, unchanged: 2, refused: 0 });
    expect(await slice.published(encountersRecorded)).toHaveLength(before);
  });

  it('with another quantity corrects what it told before, and keeps the history', async () => {
    const row = rowOf();
    await sendRows(row);
    expect(await sendRows({ ...row, quantity: 4 })).toMatchObject({ created: 0, changed: 1, unchanged: 0 });
    const id = await idOf(row.sourceId);
    expect((await slice.get(`/v1/encounters/${id}`)).body).toMatchObject({ version: 2, quantity: 4 });
    expect((await slice.get(`/v1/encounters/${id}/history`)).body).toMatchObject([{ version: 1, facts: { quantity: 1 } }]);
  });

  it('sent again does not undo what people corrected since', async () => {
    const row = rowOf();
    await sendRows(row);
    const id = await idOf(row.sourceId);
    await slice.patch(`/v1/encounters/${id}`).set('If-Match', '"1"').send({ quantity: 7 }).expect(200);
    expect(await sendRows(row)).toMatchObject({ unchanged: 1 });
    expect((await slice.get(`/v1/encounters/${id}`)).body.quantity).toBe(7);
  });

  it('refuses each bad row with its line, field and reason, and keeps the good ones', async () => {
    const bad: [object, string, string][] = [
      [rowOf({ at: '2026-05-04T10:00:01Z' }), 'at', 'encounter-in-the-future'],
      [rowOf({ at: '2026-02-30T10:00:00Z' }), 'at', 'invalid-value'],
      [rowOf({ serviceId: archived }), 'serviceId', 'service-archived'],
      [rowOf({ serviceId: nobody }), 'serviceId', 'unknown-service'],
      [rowOf({ quantity: 0 }), 'quantity', 'quantity-not-positive'],
      [rowOf({ quantity: '1' }), 'quantity', 'wrong-type'],
      [rowOf({ serviceId: undefined }), 'quantity', 'use-without-service'],
      [rowOf({ customerSourceId: 'p2' }), 'customerSourceId', 'unknown-customer'],
      [rowOf({ customerSourceId: undefined }), 'customerSourceId', 'unknown-customer'],
      [rowOf({ customerId: nobody }), 'customerId', 'unknown-customer'],
      [rowOf({ channel: 'smoke' }), 'channel', 'invalid-value'],
      [rowOf({ colour: 'red' }), 'colour', 'unknown-field'],
    ];
    const report = await sendRows(...bad.map(([row]) => row), rowOf());
    expect(report).toMatchObject({ state: 'completed', created: 1, refused: bad.length });
    const refused = await refusedOf(report.importId);
    expect(refused.map(({ line, field, code }: Record<string, unknown>) => [line, field, code])).toEqual(
      bad.map(([, field, code], index) => [index + 1, field, code]),
    );
  });

  it('cannot take an encounter from one customer to another, nor bring back a retracted one', async () => {
    const row = rowOf();
    await givenCustomer(slice, 'p3');
    await sendRows(row);
    const moved = await sendRows({ ...row, customerSourceId: 'p3' });
    expect(await refusedOf(moved.importId)).toMatchObject([{ field: 'sourceId', code: 'source-id-taken' }]);
    const id = await idOf(row.sourceId);
    await slice.post(`/v1/encounters/${id}/retract`).set('If-Match', '"1"').send({ reason: 'Väärä' }).expect(200);
    const told = await sendRows({ ...row, quantity: 9 });
    expect(await refusedOf(told.importId)).toMatchObject([{ code: 'already-retracted' }]);
  });

  it('as CSV of a Finnish spreadsheet is the same: byte order mark, semicolons, decimal comma, CRLF', async () => {
    const lines = [
      '\uFEFFsourceSystem;sourceId;customerSourceSystem;customerSourceId;at;channel;serviceId;quantity',
      `asiointi;csv1;vtj;p1;2026-05-04T10:00:00+03:00;web;${service};1,5`,
      'asiointi;csv2;vtj;p1;2026-05-04T10:00:00+03:00;phone;;',
      'asiointi;csv3;vtj;p1;2026-05-04T10:00:00+03:00;phone;;paljon',
    ];
    const { body } = await send(lines.join('\r\n'), 'text/csv').expect(200);
    expect(body).toMatchObject({ created: 2, refused: 1 });
    expect(await refusedOf(body.importId)).toMatchObject([{ line: 4, field: 'quantity', code: 'wrong-type' }]);
    expect((await slice.get(`/v1/encounters/${await idOf('csv1')}`)).body).toMatchObject({ quantity: 1.5, isUse: true });
  });

  it('packed with gzip is taken in sets: thousands of encounters a second', async () => {
    const many = 20_000;
    const rows = Array.from({ length: many }, () => rowOf());
    const started = performance.now();
    const { body } = await slice
      .post('/v1/imports/encounters')
      .set('Content-Type', 'application/x-ndjson')
      .set('Content-Encoding', 'gzip')
      .serialize((packed: unknown) => packed as string)
      .send(gzipSync(ndjson(rows)) as unknown as string)
      .expect(200);
    const seconds = (performance.now() - started) / 1000;
    expect(body).toMatchObject({ created: many, refused: 0 });
    // A floor for a busy machine; on a quiet one it is ten times as fast.
    expect(many / seconds).toBeGreaterThan(500);
  });
});
