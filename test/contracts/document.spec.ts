import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { contracts, questions } from '@nelikentta/contracts';
import { asyncApiDocument, messagePage } from '@nelikentta/messaging/document';
import { Ajv, type AnySchema } from 'ajv';
import { format, resolveConfig } from 'prettier';
import { root } from '../architecture/source-tree.js';
import { readInstallation } from '../nats/nats-house.js';

const installation = await readInstallation();
const folder = join(root, 'libs/contracts');
const written = JSON.parse(readFileSync(join(folder, 'asyncapi.json'), 'utf8')) as ReturnType<typeof asyncApiDocument>;
const require = createRequire(import.meta.url);
const specification = require('@asyncapi/specs/schemas/3.0.0-without-$id.json') as AnySchema;
const isAsyncApi = new Ajv({ strict: false, validateFormats: false }).compile(specification);

describe('The document of messages', () => {
  it('is in step with the code: npm run messages writes it', () => {
    expect(written).toEqual(asyncApiDocument(installation));
  });

  it('keeps the schema of AsyncAPI 3.0, as one that does not is refused', () => {
    expect(isAsyncApi(written) ? [] : isAsyncApi.errors).toEqual([]);
    expect(isAsyncApi({ ...written, channels: { a: { adress: 'a' } } })).toBe(false);
  });

  it('tells of every message and question who sends and who receives it', () => {
    const operations = Object.keys(written['operations'] as object);
    const { services } = installation;
    const expected = Object.entries(services).flatMap(([service, { publishes, receives, asks, answers }]) => [
      ...publishes.map((type) => `${service}.sends.${type}`),
      ...Object.entries(receives).flatMap(([consumer, types]) =>
        types.map((type) => `${service}.${consumer}.receives.${type}`),
      ),
      ...asks.map((question) => `${service}.asks.${question}`),
      ...answers.map((question) => `${service}.answers.${question}`),
    ]);
    expect(operations.sort()).toEqual(expected.sort());
    expect(Object.keys(written['channels'] as object)).toHaveLength(contracts.length + 2 * questions.length);
  });
});

describe('The page of a message', () => {
  it('is there for each and for nothing else', () => {
    expect(readdirSync(join(folder, 'messages')).sort()).toEqual(contracts.map(({ type }) => `${type}.md`).sort());
  });

  it.each(contracts)('is in step with the code: $type', async (contract) => {
    const file = join(folder, 'messages', `${contract.type}.md`);
    const page = await format(messagePage(contract, installation), { ...(await resolveConfig(file)), parser: 'markdown' });
    expect(readFileSync(file, 'utf8')).toBe(page);
  });
});
