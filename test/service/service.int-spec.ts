import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@nelikentta/persistence';
import { feedbackGiven } from '@nelikentta/contracts';
import { schemaFaults, type Slice, startSlice } from '@nelikentta/testing';
import { notes } from './notes.js';

let slice: Slice;
beforeAll(async () => {
  slice = await startSlice(notes);
});
afterAll(() => slice.stop());

const count = async (table: string, where = 'true') =>
  (await slice.owner.query(`SELECT FROM ${table} WHERE ${where}`)).rowCount;

describe('A request repeated with its Idempotency-Key', () => {
  it('takes effect once and gets the first answer', async () => {
    const send = () => slice.post('/v1/notes').set('Idempotency-Key', 'a').send({ text: 'once' }).expect(201);
    const [first, second] = await Promise.all([send(), send()]);
    expect(second.body).toEqual(first.body);
    expect((await send()).body).toEqual(first.body);
    expect(await count('note', `text = 'once'`)).toBe(1);
  });

  it('is refused when it is another request', async () => {
    const answer = await slice.post('/v1/notes').set('Idempotency-Key', 'a').send({ text: 'other' }).expect(409);
    expect(answer.body).toMatchObject({ type: '/problems/idempotency-key-reused', status: 409 });
    await slice.post('/v1/notes').set('Idempotency-Key', 'ä').send({ text: 'other' }).expect(400);
  });

  it('leaves neither key nor data behind when it is refused', async () => {
    await slice.post('/v1/notes').set('Idempotency-Key', 'r').send({ text: 'refuse me' }).expect(404);
    expect(await count('note', `text = 'refuse me'`)).toBe(0);
    expect(await count('idempotency_key', `key = 'r'`)).toBe(0);
    expect(await count('audit_entry', `outcome = 'refused' AND details ->> 'code' = 'not-found'`)).toBe(1);
  });

  it('is another one when another actor sends it', async () => {
    await slice
      .as({ subject: 'someone else' })
      .post('/v1/notes')
      .set('Idempotency-Key', 'a')
      .send({ text: 'theirs' })
      .expect(201);
  });
});

describe('An update', () => {
  it('says what it is based on, and loses to one that came first', async () => {
    const { body, headers } = await slice.post('/v1/notes').send({ text: 'draft' }).expect(201);
    expect(headers['etag']).toBe('"1"');
    const edit = (etag?: string) => {
      const request = slice.put(`/v1/notes/${String(body.id)}`).send({ text: 'edited' });
      return etag === undefined ? request : request.set('If-Match', etag);
    };
    expect((await edit().expect(428)).body.code).toBe('precondition-required');
    expect((await edit('three').expect(400)).body.code).toBe('malformed-header');
    expect((await edit('"1"').expect(200)).headers['etag']).toBe('"2"');
    expect((await edit('"1"').expect(412)).body).toMatchObject({ code: 'stale-version', version: '2' });
  });
});

describe('The audit trail', () => {
  it('has a row for each reading of personal data, with its purpose, and none is read without', async () => {
    const { body } = await slice.post('/v1/notes').send({ text: 'read' }).expect(201);
    const id = String(body.id);
    await slice.get(`/v1/notes/${id}`).expect(200);
    await slice.get(`/v1/notes/${id}`).set('Purpose', 'curiosity').expect(400);
    const rows = await slice.owner.query(
      `SELECT actor, purpose, action, outcome, details FROM audit_entry WHERE subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(rows.rows).toEqual([
      { actor: 'test', purpose: 'service-delivery', action: 'NotesController.add', outcome: 'done', details: {} },
      { actor: 'test', purpose: 'service-delivery', action: 'NotesController.read', outcome: 'done', details: {} },
      {
        actor: 'test',
        purpose: null,
        action: 'NotesController.read',
        outcome: 'refused',
        details: { code: 'purpose-required' },
      },
    ]);
  });

  it('tells of refusals too', async () => {
    const nobody = '018f4e7a-0000-7000-8000-00000000dead';
    await slice.get(`/v1/notes/${nobody}`).expect(404);
    expect(await count('audit_entry', `subject_id = '${nobody}' AND outcome = 'refused'`)).toBe(1);
  });

  it('cannot be changed by the application', async () => {
    const change = slice.service.app
      .get(Database)
      .write({ municipality: '049', actor: 'test' }, (tx) => tx.rows('DELETE FROM audit_entry'));
    await expect(change).rejects.toThrow(/permission denied/);
  });
});

describe('A problem document', () => {
  it('names every faulty place', async () => {
    const { body, type } = await slice.post('/v1/notes').send({ text: '', colour: 'red' }).expect(400);
    expect(type).toBe('application/problem+json');
    expect(body).toMatchObject({ type: '/problems/invalid-request', status: 400, code: 'invalid-request' });
    expect(JSON.stringify(body.errors)).toContain('/text');
    expect(JSON.stringify(body.errors)).toContain('colour');
  });

  it('answers what is no JSON, no known type, no known path, or too large', async () => {
    await slice.post('/v1/notes').type('json').send('{"text":').expect(400);
    await slice.post('/v1/notes').type('application/xml').send('<text/>').expect(415);
    expect((await slice.get('/v1/nowhere').expect(404)).body.code).toBe('not-found');
    await slice
      .post('/v1/notes')
      .send({ text: 'x'.repeat(9_000_000) })
      .expect(413);
    expect((await slice.get('/v1/notes/7').expect(400)).body.errors).toEqual([{ pointer: '', detail: 'Invalid UUID' }]);
  });

  it('of a fault of ours says nothing of its inside', async () => {
    const { body } = await slice.post('/v1/notes/broken').expect(500);
    expect(body.code).toBe('internal-error');
    expect(JSON.stringify(body)).not.toMatch(/Aino|SELECT|note\b/);
  });

  it('of another municipality’s note is the same as of none', async () => {
    const { body } = await slice.post('/v1/notes').send({ text: 'ours' }).expect(201);
    await slice
      .as({ municipality: '091' })
      .get(`/v1/notes/${String(body.id)}`)
      .expect(404);
  });
});

describe('A route', () => {
  it('is for those whose token carries its permission', async () => {
    await slice.anonymous.get('/v1/parked-messages').expect(401);
    await slice
      .as({ permissions: ['note:read'] })
      .post('/v1/notes')
      .send({ text: 'x' })
      .expect(403);
  });

  it('is described in the OpenAPI document', async () => {
    const { body } = await slice.anonymous.get('/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    expect(body.paths['/notes/v1/notes'].post.requestBody).toBeDefined();
    expect(body.components.schemas.NewNote).toMatchObject({ additionalProperties: false, required: ['text'] });
    expect((await slice.anonymous.get('/docs').expect(200)).text).toContain('swagger');
  });
});

describe('An operator', () => {
  it('sees whether the service lives, is ready and what it measures', async () => {
    await slice.anonymous.get('/livez').expect(200, { status: 'live' });
    await slice.anonymous.get('/readyz').expect(200, { status: 'ready' });
    expect((await slice.anonymous.get('/metrics').expect(200)).text).toContain('nelikentta_http_request_seconds_count');
  });

  it('sees a parked message and has it tried again', async () => {
    await slice.deliver(feedbackGiven, feedbackGiven.example);
    const { body } = await slice.get('/v1/parked-messages').expect(200);
    expect(body).toMatchObject([{ consumer: 'feedback', error: 'Not yet.', attempts: 3 }]);
    await slice.post(`/v1/parked-messages/${String(body[0].eventId)}/requeue`).expect(500);
    await slice.post('/v1/parked-messages/018f4e7a-0000-7000-8000-000000000001/requeue').expect(404);
  });

  it('finds the tables as the conventions want them, but for those that no municipality owns', async () => {
    expect(await schemaFaults(slice.owner)).toEqual([
      expect.stringMatching(/^"PK_.*: the index does not begin/),
      'migration: no policy holds reads and writes to the municipality',
      'migration: row-level security is off',
      'migration: row-level security spares the owner',
      'migration: the first column is not the municipality',
      'outbox_unpublished: the index does not begin with the municipality',
    ]);
  });
});
