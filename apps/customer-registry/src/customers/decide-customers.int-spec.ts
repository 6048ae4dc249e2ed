import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Slice } from '@nelikentta/testing';
import { type Fields, refusedCustomers, sendCustomers } from '../testing/send-customers.js';
import { startRegistry } from '../testing/start-registry.js';

let slice: Slice;

beforeAll(async () => {
  slice = await startRegistry({ now: '2026-05-04T10:00:00Z' });
});
afterAll(() => slice.stop());

const send = (...rows: Fields[]) => sendCustomers(slice, rows);
const refusals = (...rows: Fields[]) => refusedCustomers(slice, rows);
const home = { kind: 'home', municipality: '049', postalCode: '02100', from: '2010-05-01' };

describe('A row about a customer', () => {
  it('is refused when it breaks a rule, and leaves the others alone', async () => {
    const good = { sourceId: 'r0', familyName: 'A' };
    const person = { familyName: 'A' };
    expect(
      await refusals(
        good,
        { ...person, sourceId: 'r1', residences: [home, { ...home, from: '2020-01-01' }] },
        { ...person, sourceId: 'r2', residences: [{ ...home, to: '2010-05-01' }] },
        { ...person, sourceId: 'r3', residences: [{ ...home, municipality: '999' }] },
        { ...person, sourceId: 'r4', identityCode: '131052-9086' },
        { sourceId: 'r5', actorLevel: 'business', name: 'A', businessId: '1000008-0' },
        { sourceId: 'r6' },
        { ...person, sourceId: 'r7', ties: [{ kind: 'work', from: '2026-13-01' }] },
        { ...person, sourceId: 'r8', birthDate: '2026-05-05' },
        { sourceId: 'r9', actorLevel: 'society', name: 'Poliisi' },
      ),
    ).toEqual([
      [2, 'residences', 'residences-overlap'],
      [3, 'residences.0.to', 'interval-not-ordered'],
      [4, 'residences.0.municipality', 'unknown-municipality'],
      [5, 'identityCode', 'identity-code-wrong-check'],
      [6, 'businessId', 'business-id-never-issued'],
      [7, 'familyName', 'customer-name-missing'],
      [8, 'ties.0.from', 'impossible-date'],
      [9, 'birthDate', 'birth-date-in-the-future'],
      [10, 'representative', 'representative-missing'],
    ]);
    const found = await slice.post('/v1/customers/find').send({ sourceSystem: 'vtj', sourceId: 'r0' }).expect(200);
    expect(found.body.items).toHaveLength(1);
  });

  it('is refused when another customer has its identity code, in the registry or in the same upload', async () => {
    await send({ sourceId: 'i1', familyName: 'A', identityCode: '010190-999W' });
    expect(
      await refusals(
        { sourceId: 'i2', familyName: 'B', identityCode: '010190-999W' },
        { sourceId: 'i3', familyName: 'C', identityCode: '010190Y999W' },
        { sourceId: 'i4', familyName: 'D', identityCode: '010190Y999W' },
      ),
    ).toEqual([
      [1, 'identityCode', 'identity-code-taken'],
      [3, 'identityCode', 'identity-code-taken'],
    ]);
  });

  it('cannot make a customer another kind of actor', async () => {
    await send({ sourceId: 'l1', familyName: 'A' });
    expect(await refusals({ sourceId: 'l1', actorLevel: 'business', name: 'A' })).toEqual([
      [1, 'actorLevel', 'actor-level-fixed'],
    ]);
  });
});
