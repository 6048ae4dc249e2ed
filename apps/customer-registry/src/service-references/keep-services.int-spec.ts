import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { servicesChanged } from '@nelikentta/contracts';
import type { Slice } from '@nelikentta/testing';
import { givenService } from '../testing/given.js';
import { startRegistry } from '../testing/start-registry.js';

const serviceId = '018f4e7a-0000-7000-8000-000000000a01';
const [example] = servicesChanged.example.services;
let slice: Slice;

beforeAll(async () => {
  slice = await startRegistry();
});
afterAll(() => slice.stop());

const known = async () => (await slice.owner.query('SELECT municipality, version, status, unit FROM service_reference')).rows;

describe('A service that the catalogue tells of', () => {
  it('is known as it was told last, in whatever order and however often it was told', async () => {
    await givenService(slice, { serviceId, version: 2, unit: 'day' });
    await givenService(slice, { serviceId, version: 1, status: 'draft' });
    await givenService(slice, { serviceId, version: 2, unit: 'day' });
    expect(await known()).toEqual([{ municipality: '049', version: 2, status: 'published', unit: 'day' }]);
  });

  it('several times in one message is known by its newest version', async () => {
    const told = (version: number, unit: string) => ({ ...example!, serviceId, version, unit });
    await slice.deliver(servicesChanged, { services: [told(5, 'hour'), told(4, 'visit')] });
    expect(await known()).toMatchObject([{ version: 5, unit: 'hour' }]);
  });
});
