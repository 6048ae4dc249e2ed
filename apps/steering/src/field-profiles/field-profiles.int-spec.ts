import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Slice, startSlice } from '@nelikentta/testing';
import { steering } from '../service.js';

let slice: Slice;
beforeAll(async () => {
  slice = await startSlice(steering);
});
afterAll(() => slice.stop());

const path = '/v1/field-profiles/supplementaryServices';
const leadership = { wayOfActing: 'probe', reviewRhythmMonths: 2, planningHorizonMonths: 9 };

describe('How a field is led', () => {
  it('is as the framework says until the city changes it', async () => {
    const { body } = await slice.get('/v1/field-profiles').expect(200);
    expect(body).toHaveLength(4);
    expect(body[0]).toMatchObject({ field: 'basicServices', domain: 'clear', wayOfActing: 'standardise', version: 0 });
  });

  it('is changed by the city for itself, on the version that was read', async () => {
    const changed = await slice.put(path).set('If-Match', '"0"').send(leadership).expect(200);
    expect(changed.body).toMatchObject({ ...leadership, field: 'supplementaryServices', domain: 'complex', version: 1 });
    expect((await slice.put(path).set('If-Match', '"0"').send(leadership).expect(412)).body.code).toBe('stale-version');
    await slice
      .put(path)
      .set('If-Match', '"1"')
      .send({ ...leadership, reviewRhythmMonths: 4 })
      .expect(200);
    const { body } = await slice.as({ municipality: '091' }).get('/v1/field-profiles').expect(200);
    expect(body[2]).toMatchObject({ reviewRhythmMonths: 3, version: 0 });
    await slice.as({ municipality: '091' }).put(path).set('If-Match', '"7"').send(leadership).expect(412);
  });

  it('keeps its domain, and is reviewed at least once in five years', async () => {
    await slice
      .put(path)
      .set('If-Match', '"2"')
      .send({ ...leadership, domain: 'clear' })
      .expect(400);
    await slice
      .put(path)
      .set('If-Match', '"2"')
      .send({ ...leadership, reviewRhythmMonths: 0 })
      .expect(400);
    await slice.put('/v1/field-profiles/sport').set('If-Match', '"0"').send(leadership).expect(400);
  });
});
