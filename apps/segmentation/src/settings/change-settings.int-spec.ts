import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Slice, startSlice } from '@nelikentta/testing';
import { segmentation } from '../service.js';
import { person, service, tell, use } from '../testing/told.js';

const library = service();
const guest = person();
let slice: Slice;

beforeAll(async () => {
  slice = await startSlice(segmentation, { now: '2026-05-04T10:00:00Z' });
  await tell(slice, { services: [library], customers: [guest], encounters: [use(guest, library, '2025-10-03T21:30:00Z')] });
});
afterAll(() => slice.stop());

const change = (settings: object, etag: string) => slice.put('/v1/settings').set('If-Match', etag).send(settings);
const helsinki = { windowMonths: 6, timeZone: 'Europe/Helsinki' };
const activeAt = async (at: string) => {
  const { body } = await slice.get(`/v1/customers/${guest.customerId}/segment?at=${at}`).expect(200);
  return body.customerGroup === 'non_resident_active';
};

describe('The settings of a municipality', () => {
  it('are twelve months of the Finnish calendar until it says otherwise', async () => {
    const { body, headers } = await slice.get('/v1/settings').expect(200);
    expect(body).toEqual({ windowMonths: 12, timeZone: 'Europe/Helsinki', version: 1 });
    expect(headers['etag']).toBe('"1"');
  });

  it('classify everybody anew when they change, past and future', async () => {
    expect(await activeAt('2026-10-04T20:59:59.999Z')).toBe(true);
    const { body, headers } = await change(helsinki, '"1"').expect(200);
    expect([body.version, headers['etag']]).toEqual([2, '"2"']);
    await slice.drain();
    expect((await slice.get(`/v1/rebuilds/${String(body.rebuildId)}`).expect(200)).body).toMatchObject({
      state: 'done',
      customers: 1,
      changedIntervals: 4,
    });
    // Used on 4 October by the local calendar: active through 4 April.
    expect([await activeAt('2026-04-04T20:59:59.999Z'), await activeAt('2026-04-04T21:00:00Z')]).toEqual([true, false]);
    await change({ windowMonths: 6, timeZone: 'UTC' }, '"2"').expect(200);
    await slice.drain();
    expect([await activeAt('2026-04-03T23:59:59.999Z'), await activeAt('2026-04-04T00:00:00Z')]).toEqual([true, false]);
  });

  it('are changed only by who has read them', async () => {
    await slice.put('/v1/settings').send(helsinki).expect(428);
    expect((await change(helsinki, '"1"').expect(412)).body).toMatchObject({ code: 'stale-version', version: '3' });
  });

  it('are refused when no calendar could follow them', async () => {
    for (const windowMonths of [0, 121, 1.5, '12']) await change({ ...helsinki, windowMonths }, '"3"').expect(400);
    for (const timeZone of ['+02', 'Europe/Espoo', 'helsinki'])
      expect((await change({ ...helsinki, timeZone }, '"3"').expect(422)).body).toMatchObject({ code: 'unknown-time-zone' });
    await change({ ...helsinki, colour: 'red' }, '"3"').expect(400);
  });

  it('are for those who manage segments', async () => {
    const reader = slice.as({ permissions: ['segment:read'] });
    await reader.get('/v1/settings').expect(200);
    await reader.put('/v1/settings').set('If-Match', '"3"').send(helsinki).expect(403);
    await reader.post('/v1/rebuilds').expect(403);
  });
});

describe('A rebuild', () => {
  it('that is asked for while another is under way takes its place', async () => {
    // While another process holds the task's lock, the first cannot end before the second is asked for.
    const turn = `(hashtext('nelikentta.task.rebuild-membership'), 49)`;
    await slice.owner.query(`SELECT pg_advisory_lock${turn}`);
    const [first, second] = [await slice.post('/v1/rebuilds').expect(202), await slice.post('/v1/rebuilds').expect(202)];
    await slice.owner.query(`SELECT pg_advisory_unlock${turn}`);
    await slice.drain();
    const stateOf = async (id: string) => (await slice.get(`/v1/rebuilds/${id}`).expect(200)).body.state;
    expect([await stateOf(first.body.id), await stateOf(second.body.id)]).toEqual(['superseded', 'done']);
  });

  it('of another municipality is not found', async () => {
    const { body } = await slice.post('/v1/rebuilds').expect(202);
    await slice
      .as({ municipality: '091' })
      .get(`/v1/rebuilds/${String(body.id)}`)
      .expect(404);
  });
});
