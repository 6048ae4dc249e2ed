import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { customersChanged } from '@nelikentta/contracts';
import type { Slice } from '@nelikentta/testing';
import { startRegistry } from '../testing/start-registry.js';

let slice: Slice;

beforeAll(async () => {
  slice = await startRegistry({ now: '2026-05-04T10:00:00Z' });
});
afterAll(() => slice.stop());

const aino = { actorLevel: 'individual', givenNames: 'Aino Maria', familyName: 'Korhonen', birthDate: '1984-03-02', language: 'fi' };
const register = (body: object) => slice.post('/v1/customers').send(body);
const show = (id: string) => slice.get(`/v1/customers/${id}`);

describe('Entering a customer', () => {
  it('keeps an individual and tells others coarse facts only', async () => {
    const { body } = await register({
      ...aino,
      contacts: [{ kind: 'email', value: 'aino@example.fi' }],
      residences: [{ kind: 'home', municipality: '049', postalCode: '02100', from: '2010-05-01' }],
      ties: [{ kind: 'work', from: '2021-01-01', to: '2022-01-01' }],
    }).expect(201);
    const shown = await show(body.id).expect(200);
    expect(shown.headers['etag']).toBe('"1"');
    expect(shown.body).toMatchObject({ displayName: 'Korhonen Aino Maria', birthDate: '1984-03-02', birthYear: 1984 });
    expect(shown.body.residences).toEqual([
      { id: expect.any(String), kind: 'home', municipality: '049', postalCode: '02100', from: '2010-05-01', to: null },
    ]);
    expect((await slice.published(customersChanged)).at(-1)).toEqual({
      customers: [
        {
          customerId: body.id,
          version: 1,
          actorLevel: 'individual',
          birthYear: 1984,
          language: 'fi',
          industry: null,
          existsFrom: '1984-01-01',
          existsTo: null,
          residences: [{ municipality: '049', postalCode: '02100', from: '2010-05-01', to: null }],
          ties: [{ kind: 'work', from: '2021-01-01', to: '2022-01-01' }],
          households: [],
        },
      ],
    });
  });
});
