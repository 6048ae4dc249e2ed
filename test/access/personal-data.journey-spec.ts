import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routesOf } from '@nelikentta/auth';
import { customerRegistry } from '@nelikentta/customer-registry';
import { type Slice, startSlice } from '@nelikentta/testing';

const key = Buffer.alloc(32, 7).toString('base64');
const nobody = '018f4e7a-0000-7000-8000-00000000dead';
const identityCode = '131052-9085';

let slice: Slice;
let customerId: string;

beforeAll(async () => {
  slice = await startSlice(customerRegistry, { settings: { identityCodeKeys: `test:${key}`, identityCodeIndexKey: key } });
  const person = { actorLevel: 'individual', givenNames: 'Aino', familyName: 'Korhonen', birthYear: 1952, identityCode };
  customerId = (await slice.post('/v1/customers').send(person).expect(201)).body.id;
});
afterAll(() => slice.stop());

/** What the audit trail holds of an actor, oldest first. */
const auditedOf = async (actor: string) => {
  const { rows } = await slice.owner.query<{ subject: string | null; outcome: string; code: string | null }>(
    `SELECT subject_id AS subject, outcome, details ->> 'code' AS code FROM audit_entry WHERE actor = $1 ORDER BY id`,
    [actor],
  );
  return rows;
};

describe('The registry', () => {
  it('shows nothing without a purpose, but for what tells of no customer', async () => {
    const reads = routesOf(slice.service.app).filter(
      ({ method, publicReason }) => method === 'GET' && publicReason === undefined,
    );
    const open: string[] = [];
    for (const { path } of reads) {
      const { body } = await slice.get(path.replace(/:\w+/g, nobody)).set('Purpose', 'none that is published');
      if (body.code !== 'purpose-required') open.push(path);
    }
    expect(open.sort()).toEqual([
      '/v1/imports',
      '/v1/imports/:importId',
      '/v1/imports/:importId/refused-rows',
      '/v1/parked-messages',
      '/v1/restatements',
    ]);
  });

  it('asks for the purpose of finding a customer and of seeing the identity code, too', async () => {
    const finds = ['search', 'find', 'find-by-identity-code', `${customerId}/identity-code/reveal`];
    for (const path of finds) {
      const { body } = await slice.post(`/v1/customers/${path}`).set('Purpose', '').send({ identityCode });
      expect([path, body.code]).toEqual([path, 'purpose-required']);
    }
  });

  it('notes each reading, also one repeated with its key, which needs its purpose again', async () => {
    const finder = slice.as({ subject: 'finder' });
    const find = () =>
      finder.post('/v1/customers/find-by-identity-code').set('Idempotency-Key', 'again').send({ identityCode });
    const [first, second] = [await find(), await find()];
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    await find().set('Purpose', 'curiosity').expect(400);
    expect(await auditedOf('finder')).toMatchObject([
      { outcome: 'done' },
      { outcome: 'done' },
      { outcome: 'refused', code: 'purpose-required' },
    ]);
  });

  it('notes who was refused for want of a permission, and nothing of what is no id', async () => {
    const reader = slice.as({ permissions: ['encounter:read'], subject: 'curious' });
    await reader.get(`/v1/customers/${customerId}`).expect(403);
    await reader.get('/v1/customers/Aino%20Korhonen').expect(403);
    expect(await auditedOf('curious')).toEqual([
      { subject: customerId, outcome: 'refused', code: 'forbidden' },
      { subject: null, outcome: 'refused', code: 'forbidden' },
    ]);
  });

  it('takes another municipality’s household for none', async () => {
    const { body: household } = await slice.post('/v1/households').send({}).expect(201);
    const helsinki = slice.as({ municipality: '091' });
    const { body: theirs } = await helsinki
      .post('/v1/customers')
      .send({ actorLevel: 'individual', givenNames: 'Ville', familyName: 'Virtanen', birthYear: 1990 })
      .expect(201);
    const join = (householdId: string) =>
      helsinki.post(`/v1/customers/${String(theirs.id)}/households`).send({ householdId, from: '2020-01-01' });
    const [real, none] = [await join(String(household.id)), await join(nobody)];
    expect([real.status, real.body.code]).toEqual([none.status, none.body.code]);
    expect(real.status).toBeGreaterThanOrEqual(400);
  });
});
