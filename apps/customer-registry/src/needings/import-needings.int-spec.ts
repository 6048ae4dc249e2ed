import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceNeedsChanged } from '@nelikentta/contracts';
import type { Slice } from '@nelikentta/testing';
import { givenCustomer, givenService } from '../testing/given.js';
import { startRegistry } from '../testing/start-registry.js';

const service = '018f4e7a-0000-7000-8000-000000000a01';
const nobody = '018f4e7a-0000-7000-8000-0000000000ff';
let slice: Slice;

beforeAll(async () => {
  slice = await startRegistry({ now: '2026-05-04T10:00:00Z' });
  await givenCustomer(slice, 'p1');
  await givenService(slice, { serviceId: service });
});
afterAll(() => slice.stop());

let serial = 0;
const open = { serviceId: service, openedAt: '2026-05-02T09:00:00Z' };
const closed = { ...open, closedAt: '2026-05-03T09:00:00Z', outcome: 'answered' };
const rowOf = (serviceNeeds: readonly object[] = [open], more: object = {}) => ({
  sourceSystem: 'palvelutarve',
  sourceId: `n${String((serial += 1))}`,
  customerSourceSystem: 'vtj',
  customerSourceId: 'p1',
  at: '2026-05-01T10:00:00Z',
  words: 'Haluan että lapsi viihtyy',
  serviceNeeds,
  ...more,
});
const sendRows = async (...rows: object[]) =>
  (
    await slice
      .post('/v1/imports/needings')
      .set('Content-Type', 'application/x-ndjson')
      .send(rows.map((row) => JSON.stringify(row)).join('\n'))
      .expect(200)
  ).body;
const told = async () => (await slice.published(serviceNeedsChanged)).map(({ needs }) => needs);

describe('An import of needings', () => {
  it('keeps them with their service needs, and tells of the needs in one message', async () => {
    const before = (await told()).length;
    const report = await sendRows(rowOf([open, closed]), rowOf([]), rowOf([{ serviceClass: 'P6.1', openedAt: open.openedAt }]));
    expect(report).toMatchObject({ kind: 'needings', created: 3, refused: 0 });
    const messages = (await told()).slice(before);
    expect(messages.map((needs) => needs.map(({ outcome }) => outcome))).toEqual([[null, 'answered', null]]);
  });

  it('sent again changes nothing; with a need closed since, it closes that need alone', async () => {
    const other = { ...open, openedAt: '2026-05-02T11:00:00Z' };
    const row = rowOf([open, other]);
    await sendRows(row);
    const before = (await told()).length;
    expect(await sendRows(row)).toMatchObject({ created: 0, changed: 0, unchanged: 1 });
    expect(await told()).toHaveLength(before);
    expect(await sendRows({ ...row, serviceNeeds: [closed, other] })).toMatchObject({ changed: 1 });
    expect((await told()).at(-1)).toMatchObject([{ version: 2, outcome: 'answered' }]);
  });

  it('that no longer tells of a need retracts it, but not one that people identified here', async () => {
    const row = rowOf();
    await sendRows(row);
    const { rows } = await slice.owner.query('SELECT id FROM needing WHERE source_id = $1', [row.sourceId]);
    const needing = `/v1/needings/${rows[0].id}`;
    const here = await slice.post(`${needing}/service-needs`).send({ serviceClass: 'P6.1' }).expect(201);
    expect(await sendRows({ ...row, serviceNeeds: [] })).toMatchObject({ changed: 1 });
    expect((await slice.get(needing).expect(200)).body.serviceNeeds).toMatchObject([{ id: here.body.id }]);
  });

  it('as CSV has one service need in dotted columns', async () => {
    const csv = `sourceSystem,sourceId,customerSourceSystem,customerSourceId,at,words,serviceNeed.serviceId,serviceNeed.openedAt
palvelutarve,csv1,vtj,p1,2026-05-01T10:00:00Z,"Yksi rivi,
toinen rivi",${service},2026-05-02T09:00:00Z`;
    const { body } = await slice.post('/v1/imports/needings').set('Content-Type', 'text/csv').send(csv).expect(200);
    expect(body).toMatchObject({ created: 1, refused: 0 });
    const { rows } = await slice.owner.query(`SELECT words FROM needing WHERE source_id = 'csv1'`);
    expect(rows[0].words).toBe('Yksi rivi,\ntoinen rivi');
  });

  it('refuses each bad row with its place and reason, and keeps the good ones', async () => {
    const bad: [object, string, string][] = [
      [rowOf([], { at: '2026-06-01T10:00:00Z' }), 'at', 'needing-in-the-future'],
      [rowOf([], { words: '' }), 'words', 'invalid-value'],
      [rowOf([open, { ...open, serviceId: nobody }]), 'serviceNeeds.1.serviceId', 'unknown-service'],
      [rowOf([{ ...open, outcome: 'lapsed' }]), 'serviceNeeds.0.closedAt', 'outcome-without-closing'],
      [rowOf([{ ...closed, outcome: 'notAnswered' }]), 'serviceNeeds.0.reason', 'outcome-without-reason'],
      [
        rowOf([{ ...closed, closedAt: '2026-05-01T00:00:00Z' }]),
        'serviceNeeds.0.closedAt',
        'service-need-closed-before-opened',
      ],
      [rowOf([{ openedAt: open.openedAt }]), 'serviceNeeds.0.serviceId', 'service-need-without-service'],
      [rowOf([], { customerSourceId: 'p2' }), 'customerSourceId', 'unknown-customer'],
      [rowOf([], { mood: 'glad' }), 'mood', 'unknown-field'],
    ];
    const report = await sendRows(...bad.map(([row]) => row), rowOf());
    expect(report).toMatchObject({ created: 1, refused: bad.length });
    const refused = (await slice.get(`/v1/imports/${report.importId}/refused-rows`).expect(200)).body.items;
    expect(refused.map(({ line, field, code }: Record<string, unknown>) => [line, field, code])).toEqual(
      bad.map(([, field, code], index) => [index + 1, field, code]),
    );
  });
});
