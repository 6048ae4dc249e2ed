import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { servicesChanged } from '@nelikentta/contracts';
import { fields } from '@nelikentta/framework';
import { type Slice, startSlice } from '@nelikentta/testing';
import { dataFile } from '../data-files.js';
import { serviceCatalogue } from '../service.js';

const path = '/v1/imports/ptv-general-descriptions';
const file = dataFile<Record<string, unknown>[]>('general-descriptions/gd.json');
const childGuidance = '00101b14-33b7-4da8-8c13-3a994c50a472';
let slice: Slice;

beforeAll(async () => {
  slice = await startSlice(serviceCatalogue);
});
afterAll(() => slice.stop());

const send = (records: unknown) => slice.post(path).send(records as object);
const descriptions = async (query = '', agent: Pick<Slice, 'get'> = slice) => {
  const { body } = await agent.get(`/v1/general-descriptions?limit=500${query}`).expect(200);
  return body.items;
};

describe("Importing PTV's general descriptions", () => {
  it('brings in all 458 at once', async () => {
    const { body } = await send(file).expect(200);
    expect(body).toMatchObject({
      kind: 'ptvGeneralDescriptions',
      actor: 'test',
      counts: { generalDescriptions: { read: 458, created: 458, changed: 0, unchanged: 0 } },
      findings: 0,
    });
    expect(await descriptions()).toHaveLength(458);
  });

  it('changes nothing when it is repeated', async () => {
    const { body } = await send(file).expect(200);
    expect(body.counts.generalDescriptions).toEqual({ read: 458, created: 0, changed: 0, unchanged: 458 });
  });

  it('shows of several versions of a description the one that says most', async () => {
    const current = await descriptions('&current=true');
    expect(current.length).toBeGreaterThan(200);
    expect(current.length).toBeLessThan(260);
    const names = current.map((each: { names: { fi: string } }) => each.names.fi);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('Kirjastopalvelut');
  });

  it('says which a municipality may offer, in all four fields', async () => {
    const offerable = (await descriptions('&current=true')).filter((each: { offerable: boolean }) => each.offerable);
    const places = new Set(
      offerable.map(
        (each: { classification: { role: string; benefit: string } }) =>
          `${each.classification.role} ${each.classification.benefit}`,
      ),
    );
    expect(places.size).toBe(fields.length);
    expect(offerable.length).toBeGreaterThan(90);
    const helsinki = slice.as({ municipality: '091' });
    await helsinki.post(path).send(file.slice(0, 1)).expect(200);
    expect((await descriptions('', helsinki))[0]).toMatchObject({ names: { fi: 'Lasten palveluohjaus' }, offerable: true });
    expect(
      (await descriptions(`&text=palveluohjaus`)).find((each: { source: { id: string } }) => each.source.id === childGuidance),
    ).toMatchObject({ offerable: false, missingLanguages: ['sv', 'en'] });
  });

  it('reports field by field what could not be mapped, and keeps the rest', async () => {
    const strange = {
      ...file[0],
      Id: '00101b14-33b7-4da8-8c13-3a994c50a473',
      ServiceClass: [{ Key: 'urn:none', Value: 'Ei ole' }],
    };
    const { body } = await send([strange, { Id: 'x' }]).expect(200);
    expect(body).toMatchObject({ counts: { generalDescriptions: { read: 1, created: 1 } }, findings: 2 });
    const { body: report } = await slice.get(`/v1/imports/${body.id}/findings`).expect(200);
    expect(report.items).toEqual([
      { position: 1, record: 'generalDescription x', field: 'Id', value: expect.any(String), reason: 'unreadable' },
      {
        position: 2,
        record: `generalDescription ${strange.Id}`,
        field: 'ServiceClass',
        value: 'urn:none',
        reason: 'unknownCode',
      },
    ]);
    expect((await slice.get(`/v1/imports/${body.id}`).expect(200)).body).toEqual(body);
    expect((await slice.get('/v1/imports?limit=1').expect(200)).body.items).toEqual([body]);
  });

  it('tells the others of the services that say something new because of it', async () => {
    const [{ id }] = (await descriptions('&text=kirjastopalvelut')).filter(
      (each: { current: boolean; names: { fi: string } }) => each.current && each.names.fi === 'Kirjastopalvelut',
    );
    const { body: service } = await slice
      .post('/v1/services')
      .send({ names: { fi: 'Oma kirjasto' }, generalDescriptionId: id })
      .expect(201);
    const { body: description } = await slice.get(`/v1/general-descriptions/${id}`).expect(200);
    const source = file.find(({ Id }) => Id === description.source.id)!;
    const renamed = { ...source, Name: [{ Lang: 'sv', Label: 'Nytt namn' }] };
    expect((await send([renamed]).expect(200)).body.counts.generalDescriptions).toMatchObject({ changed: 1 });
    expect((await slice.get(`/v1/services/${service.id}`).expect(200)).body).toMatchObject({
      version: 2,
      names: { fi: 'Oma kirjasto', sv: 'Nytt namn' },
    });
    const { body: history } = await slice.get(`/v1/services/${service.id}/history`).expect(200);
    expect(history.items).toMatchObject([
      { version: 2, action: 'imported' },
      { version: 1, action: 'created' },
    ]);
    const [last] = (await slice.published(servicesChanged)).slice(-1);
    expect(last?.services).toMatchObject([{ serviceId: service.id, version: 2, names: { sv: 'Nytt namn' } }]);
  });

  it('refuses what is no list of records', async () => {
    expect((await send({ records: [] }).expect(400)).body).toMatchObject({ code: 'invalid-request' });
    await slice.get('/v1/imports/018f4e7a-0000-7000-8000-000000000001').expect(404);
  });

  it('is for those who may', async () => {
    const { body } = await slice
      .as({ permissions: ['service:write'] })
      .post(path)
      .send([])
      .expect(403);
    expect(body).toMatchObject({ code: 'forbidden' });
    await slice.anonymous.post(path).send([]).expect(401);
  });
});
