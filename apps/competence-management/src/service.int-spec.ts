import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Slice, startSlice } from '@nelikentta/testing';
import { competenceManagement } from './service.js';

let slice: Slice;

beforeAll(async () => {
  slice = await startSlice(competenceManagement);
});
afterAll(() => slice.stop());

describe('Competence management', () => {
  it('tells what each level means, in three languages', async () => {
    const { body } = await slice.get('/v1/levels').expect(200);
    expect(body).toHaveLength(6);
    expect(body[0]).toEqual({
      level: 0,
      name: { fi: 'Puuttuu', sv: 'Saknas', en: 'Absent' },
      meaning: { fi: expect.any(String), sv: expect.any(String), en: expect.any(String) },
    });
  });

  it('describes its routes by the schemas that check them', async () => {
    const { body } = await slice.get('/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([
        '/competence-management/v1/gaps',
        '/competence-management/v1/competences/{competenceId}/decisions',
      ]),
    );
    expect(body.components.schemas.CompetenceFacts).toMatchObject({ additionalProperties: false });
  });
});
