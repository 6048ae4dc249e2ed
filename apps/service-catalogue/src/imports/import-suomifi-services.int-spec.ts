import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { servicesChanged } from '@nelikentta/contracts';
import { type Slice, startSlice } from '@nelikentta/testing';
import { dataFile } from '../data-files.js';
import { serviceCatalogue } from '../service.js';

const path = '/v1/imports/suomifi-services';
const names = [
  ...['services', 'organizations', 'general_descriptions', 'electronictransactionservices', 'electronicinformationservices'],
  ...['transactionservices', 'phone_service', 'servicelocations'],
];
type Files = Record<string, Record<string, unknown>[]>;
const files: Files = Object.fromEntries(names.map((name) => [name, dataFile<Files[string]>(`suomifi-services/${name}.json`)]));
let slice: Slice;

beforeAll(async () => {
  slice = await startSlice(serviceCatalogue);
});
afterAll(() => slice.stop());

const send = (material: object = files) => slice.post(path).send(material);
const named = async (name: string) => {
  const { body } = await slice.get(`/v1/services?limit=500&text=${encodeURIComponent(name)}`).expect(200);
  return body.items.find((each: { names: { fi: string } }) => each.names.fi === name);
};
const changedAt = (file: string, id: number, change: object): Files => ({
  ...files,
  [file]: files[file]!.map((record) => (record['id'] === id ? { ...record, ...change } : record)),
});

describe('Importing the Suomi.fi material', () => {
  it('brings in organisations, templates, services, channels and what connects them', async () => {
    const { body } = await send().expect(200);
    const all = (count: number) => ({ read: count, created: count, changed: 0, unchanged: 0 });
    expect(body.counts).toMatchObject({
      organizations: all(306),
      generalDescriptions: all(29),
      services: all(165),
      channels: all(229),
      connections: { changed: 0, unchanged: 0 },
    });
    expect(body.counts.connections.created).toBeGreaterThan(250);
    const told = (await slice.published(servicesChanged)).flatMap(({ services }) => services);
    expect(told).toHaveLength(165);
    expect(told.every(({ status }) => status === 'draft')).toBe(true);
  });

  it('changes nothing and tells nothing when it is repeated', async () => {
    const before = (await slice.published(servicesChanged)).length;
    const { body } = await send().expect(200);
    for (const counts of Object.values(body.counts)) expect(counts).toMatchObject({ created: 0, changed: 0 });
    expect(await slice.published(servicesChanged)).toHaveLength(before);
  });

  it('reports field by field what could not be mapped', async () => {
    const { body } = await send().expect(200);
    const { body: page } = await slice.get(`/v1/imports/${body.id}/findings?limit=500`).expect(200);
    const { body: rest } = await slice.get(`/v1/imports/${body.id}/findings?limit=500&cursor=${page.next}`).expect(200);
    expect([...page.items, ...rest.items]).toHaveLength(body.findings);
    expect(rest.items).toContainEqual(
      expect.objectContaining({ record: 'service 1215', value: '860', reason: 'unknownReference' }),
    );
  });

  it('lets services inherit from their template and meet their channels', async () => {
    const service = await named('Tontin lohkominen');
    expect(service).toMatchObject({
      status: 'draft',
      field: 'basicServices',
      decision: { by: 'rule', needsReview: false },
      source: { system: 'suomifi' },
      generalDescriptionId: expect.any(String),
      inherited: { serviceType: true },
      missingLanguages: ['sv', 'en'],
    });
    const { body: channels } = await slice.get(`/v1/services/${service.id}/channels`).expect(200);
    expect(
      channels.items.map(({ kind, source }: { kind: string; source: { id: string } }) => `${kind} ${source.id}`),
    ).toContain('serviceLocation 250');
    expect(channels.items[0]).not.toHaveProperty('organizationSourceId');
    const { body: organization } = await slice.get(`/v1/organizations/${service.responsibleIds[0]}`).expect(200);
    expect(organization.names.fi).toBe('Mikkelin kaupunki');
  });

  it('follows the source, and leaves alone what people have edited here', async () => {
    const service = await named('Tontin lohkominen');
    const etag = `"${service.version}"`;
    await slice
      .patch(`/v1/services/${service.id}`)
      .set('If-Match', etag)
      .send({ summaries: { fi: 'Oma tiivistelmä' }, role: 'enabler' })
      .expect(200);
    const changed = changedAt('services', Number(service.source.id), {
      shortDescription: 'Lähteen uusi tiivistelmä',
      requirements: 'Uusi ehto.',
    });
    const { body } = await send(changed).expect(200);
    expect(body.counts.services).toMatchObject({ changed: 1, unchanged: 164 });
    const after = (await slice.get(`/v1/services/${service.id}`).expect(200)).body;
    expect(after).toMatchObject({
      version: service.version + 2,
      summaries: { fi: 'Oma tiivistelmä' },
      requirements: { fi: 'Uusi ehto.' },
      field: 'supplementaryServices',
      decision: { by: 'person' },
    });
    expect(after.locallyEdited).toEqual(expect.arrayContaining(['summaries', 'role', 'decision']));
    const { body: history } = await slice.get(`/v1/services/${service.id}/history?limit=1`).expect(200);
    expect(history.items).toMatchObject([{ action: 'imported', changes: { requirements: { to: { fi: 'Uusi ehto.' } } } }]);
    const { rows } = await slice.owner.query(
      `SELECT record, field FROM import_finding WHERE reason = 'locallyEdited' AND import_id = $1`,
      [body.id],
    );
    expect(rows).toEqual([{ record: `service ${service.source.id}`, field: 'summaries' }]);
    expect((await send(changed).expect(200)).body.counts.services).toMatchObject({ changed: 0 });
  });

  it('leaves alone edited organisations and channels, archived services and ended connections', async () => {
    const service = await named('Kunnallinen perhepäivähoito');
    const { body: channels } = await slice.get(`/v1/services/${service.id}/channels`).expect(200);
    const [channel] = channels.items;
    const put = (route: string, version: number) => slice.patch(route).set('If-Match', `"${version}"`);
    await put(`/v1/channels/${channel.id}`, channel.version)
      .send({ names: { fi: 'Oma kanava' } })
      .expect(200);
    const organization = (await slice.get(`/v1/organizations/${service.responsibleIds[0]}`).expect(200)).body;
    await put(`/v1/organizations/${organization.id}`, organization.version)
      .send({ names: { fi: 'Oma nimi' } })
      .expect(200);
    await slice.delete(`/v1/services/${service.id}/channels/${channel.id}`).expect(204);
    await slice.post(`/v1/services/${service.id}/archive`).set('If-Match', `"${service.version}"`).send({}).expect(200);
    const { body } = await send(changedAt('services', Number(service.source.id), { shortDescription: 'Uusi' })).expect(200);
    for (const counts of Object.values(body.counts)) expect(counts).toMatchObject({ created: 0 });
    expect((await slice.get(`/v1/services/${service.id}`).expect(200)).body.summaries.fi).not.toBe('Uusi');
    expect((await slice.get(`/v1/channels/${channel.id}`).expect(200)).body.names.fi).toBe('Oma kanava');
    expect((await slice.get(`/v1/organizations/${organization.id}`).expect(200)).body.names.fi).toBe('Oma nimi');
    const left = (await slice.get(`/v1/services/${service.id}/channels`).expect(200)).body.items;
    expect(left.map(({ id }: { id: string }) => id)).not.toContain(channel.id);
  });

  it('refuses material of which a file is missing, or that has one nobody knows', async () => {
    const { services: _, ...rest } = files;
    expect((await send(rest).expect(400)).body.errors).toMatchObject([{ pointer: '/services' }]);
    await send({ ...files, extra: [] }).expect(400);
  });
});
