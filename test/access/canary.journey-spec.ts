import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Slice } from '@nelikentta/testing';
import { askCarelessly, canaries, startRegistry } from './careless-requests.js';

const { name, identityCode, address, words } = canaries;
const lines: string[] = [];
let slice: Slice;

beforeAll(async () => {
  slice = await startRegistry({ logLines: lines });
  await askCarelessly(slice);
});
afterAll(() => slice.stop());

const toldBy = async (sql: string) => JSON.stringify((await slice.owner.query(sql)).rows);

describe('A name, an identity code, an address or a customer’s words', () => {
  const expectNone = (text: string, sought = [name, identityCode, address, words]) => {
    for (const canary of sought) expect(text.toLowerCase()).not.toContain(canary.toLowerCase());
  };

  it('never show in the log or the metrics', async () => {
    expect(lines.length).toBeGreaterThan(10);
    expectNone(lines.join(''));
    expectNone((await slice.anonymous.get('/metrics').expect(200)).text);
  });

  it('never leave in a message', async () => {
    const messages = await toldBy('SELECT type, aggregate_id, data FROM outbox');
    expect(messages).toContain('customers.changed');
    expectNone(messages);
  });

  it('are not kept in the audit trail, with idempotency keys, or with the reasons of refused rows', async () => {
    expect(await toldBy('SELECT count(*)::integer AS rows FROM refused_row')).not.toBe('[{"rows":0}]');
    for (const table of ['audit_entry', 'idempotency_key', 'refused_row', 'import_run'])
      expectNone(await toldBy(`SELECT * FROM ${table}`));
  });

  it('nor is an identity code readable anywhere in the database', async () => {
    const { rows } = await slice.owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const table of rows) expectNone(await toldBy(`SELECT * FROM ${table.name}`), [identityCode]);
  });

  it('would be found by this search, which finds them where they belong', async () => {
    const kept = await toldBy('SELECT * FROM customer');
    expect(() => {
      expectNone(kept, [name]);
    }).toThrow();
  });
});
