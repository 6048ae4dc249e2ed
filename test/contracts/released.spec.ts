import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { contracts, customersChanged } from '@nelikentta/contracts';
import { jsonSchema } from '@nelikentta/messaging/document';
import { z } from 'zod';
import { root } from '../architecture/source-tree.js';
import { changedAfterRelease } from './released.js';

const folder = 'libs/contracts/released';
const released = new Map(
  readdirSync(join(root, folder)).map((name) => [
    name.replace(/\.json$/, ''),
    JSON.parse(readFileSync(join(root, folder, name), 'utf8')) as unknown,
  ]),
);

/** What the schema in the code lets through, if that is what was released. */
const isAsReleased = (type: string, schema: z.ZodType): boolean =>
  JSON.stringify(jsonSchema(schema)) === JSON.stringify(released.get(type));

describe('A released schema', () => {
  it.each(contracts.map(({ type, schema }) => [type, schema] as const))('does not change: %s', (type, schema) => {
    expect(isAsReleased(type, schema)).toBe(true);
  });

  it('goes on being told or heard for as long as it is kept', () => {
    expect([...released.keys()].sort()).toEqual(contracts.map(({ type }) => type).sort());
  });

  it('is caught when the code lets through a field more, or a row less', () => {
    const { type } = customersChanged;
    const schema = customersChanged.schema as unknown as z.ZodObject;
    const wider = schema.extend({ note: z.string().optional() });
    const narrower = z.strictObject({ customers: (schema.shape['customers'] as unknown as z.ZodArray).min(2) });
    expect(isAsReleased(type, wider)).toBe(false);
    expect(isAsReleased(type, narrower)).toBe(false);
  });
});

describe('The files of released schemas', () => {
  const checkout = mkdtempSync(join(tmpdir(), 'nelikentta-released-'));
  afterAll(() => {
    rmSync(checkout, { recursive: true });
  });

  it('were never changed by a commit, where the history is here', () => {
    const changed = changedAfterRelease(root, folder);
    if (changed === undefined)
      process.stderr.write('Whether a released schema was changed is not known: the history is not here.\n');
    expect(changed ?? []).toEqual([]);
  });

  it('are caught when one is changed together with the code', () => {
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.fi', ...words], { cwd: checkout });
    const commit = (text: string) => {
      writeFileSync(join(checkout, folder, 'a.v1.json'), text);
      git('add', '.');
      git('commit', '--quiet', '--message', text);
    };
    mkdirSync(join(checkout, folder), { recursive: true });
    git('init', '--quiet');
    commit('first');
    expect(changedAfterRelease(checkout, folder)).toEqual([]);
    commit('second');
    expect(changedAfterRelease(checkout, folder)).toEqual([`${folder}/a.v1.json`]);
  });
});
