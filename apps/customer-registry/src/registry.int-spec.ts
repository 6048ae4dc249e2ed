import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Slice } from '@nelikentta/testing';
import { startRegistry } from './testing/start-registry.js';

let slice: Slice;

beforeAll(async () => {
  slice = await startRegistry();
});
afterAll(() => slice.stop());

type Operation = Record<string, { requestBody?: { content: Record<string, { schema: { properties: object } }> } }>;

describe('The registry', () => {
  it('describes itself: every route, and what a row of an import may hold', async () => {
    const { body } = await slice.anonymous.get('/openapi.json').expect(200);
    const paths = body.paths as Record<string, Operation>;
    const content = paths['/customer-registry/v1/imports/customers']?.['post']?.requestBody?.content;
    expect(Object.keys(content ?? {})).toEqual(['application/x-ndjson', 'text/csv']);
    expect(content?.['text/csv']?.schema.properties).toMatchObject({
      residences: { items: { properties: { municipality: { type: 'string' } } } },
    });
  });

  it('never takes a name, an identity code or a contact in an address', async () => {
    const { body } = await slice.anonymous.get('/openapi.json').expect(200);
    const inAddress = Object.values(
      body.paths as Record<string, Record<string, { parameters?: { name: string; in: string }[] }>>,
    )
      .flatMap((operations) => Object.values(operations))
      .flatMap(({ parameters = [] }) => parameters)
      .filter((parameter) => parameter.in === 'query' || parameter.in === 'path')
      .map(({ name }) => name);
    expect(inAddress.length).toBeGreaterThan(10);
    expect(inAddress.filter((name) => /name|identity|contact|birth|business|source/i.test(name))).toEqual([]);
  });

  it('answers nobody without a token', async () => {
    expect((await slice.anonymous.get('/v1/imports').expect(401)).body.code).toBe('unauthenticated');
    expect((await slice.anonymous.post('/v1/customers').send({}).expect(401)).body.code).toBe('unauthenticated');
  });

  it('answers nobody without the permission of the route', async () => {
    const reader = slice.as({ permissions: ['customer:read'] });
    expect((await reader.post('/v1/customers').send({ actorLevel: 'individual', familyName: 'A' }).expect(403)).body.code).toBe(
      'forbidden',
    );
    await reader.post('/v1/imports/customers').set('Content-Type', 'application/x-ndjson').send('').expect(403);
  });
});
