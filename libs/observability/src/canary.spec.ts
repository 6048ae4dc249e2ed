import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { createLog, type Log, Metrics, NestLog, observe } from './index.js';
import { attributesOf } from './span-fields.js';

const name = 'Kanarinlintu';
const identityCode = '131052-9085';
const canaries = [name, identityCode, 'kanarinlintu@example.fi'];

let lines: string[];
let log: Log;
let metrics: Metrics;
let app: FastifyInstance;

beforeEach(() => {
  lines = [];
  log = createLog({ service: 'test', level: 'debug', destination: { write: (line) => lines.push(line) } });
  metrics = new Metrics('test');
  app = fastify();
  observe(app, { log, metrics });
});
afterEach(() => app.close());

const expectNoCanary = async () => {
  const told = `${lines.join('')}${await metrics.text()}`;
  for (const canary of canaries) expect(told.toLowerCase()).not.toContain(canary.toLowerCase());
};

describe('Personal data', () => {
  it('in path, query, headers and body shows neither in logs nor in metrics', async () => {
    app.post('/v1/customers/:id', () => ({ done: true }));
    const headers = {
      'x-correlation-id': name,
      traceparent: identityCode,
      authorization: `Bearer ${name}`,
      'user-agent': name,
    };
    const url = `/v1/customers/${name}?identityCode=${identityCode}`;
    await app.inject({ method: 'POST', url, headers, payload: { name, identityCode } });
    await app.inject({ method: 'GET', url: `/${name}/${identityCode}` });
    expect(lines.map((line) => (JSON.parse(line) as { route: string }).route)).toEqual(['/v1/customers/:id', 'unmatched']);
    await expectNoCanary();
  });

  it('quoted by an error, its details or its cause does not show', async () => {
    const duplicate = Object.assign(new Error(`Key (name)=(${name}) already exists`), {
      code: '23505',
      table: 'customer',
      constraint: 'customer_pkey',
      detail: name,
      parameters: [identityCode],
    });
    log.error('A request failed.', { error: new Error(`Saving ${name} failed`, { cause: duplicate }) });
    expect(lines[0]).toContain('customer_pkey');
    await expectNoCanary();
  });

  it('in fields nobody listed, or instead of a code, does not show', async () => {
    const careless = { customerName: name, code: `${name} ${identityCode}`, route: identityCode, eventId: canaries[2] };
    log.info('A row was refused.', careless as object);
    metrics.counter('refusals_total', 'Refused rows', ['code']).add({ code: `${name} was refused` });
    metrics.gauge('rows', 'Rows', ['kind']).set(1, { kind: identityCode });
    expect(lines[0]).toContain('"code":"other"');
    await expectNoCanary();
  });

  it('in what a span is given does not show, nor when it is written into a statement', () => {
    const careless = { customerName: name, route: `/v1/customers/${identityCode}`, eventId: canaries[2] };
    const statement = `SELECT 'O''Hara', '${name}' FROM customer WHERE id = $1 -- ${identityCode}`;
    expect(attributesOf({ ...careless, statement } as object)).toEqual({
      'http.route': 'other',
      'messaging.message.id': 'other',
      'db.system.name': 'postgresql',
      'db.query.text': 'SELECT ?, ? FROM customer WHERE id = $1 -- [masked]',
    });
  });

  it('that NestJS quotes from an error does not show', async () => {
    const nest = new NestLog(log);
    nest.error(new Error(name), 'ExceptionsHandler');
    nest.error(name, `Error: ${name}\n    at somewhere`, 'ExceptionsHandler');
    nest.warn(`identity code ${identityCode}`, 'Careless');
    expect(lines).toHaveLength(3);
    await expectNoCanary();
  });

  it('would be caught by these tests if it were logged', async () => {
    lines.push(name);
    await expect(expectNoCanary()).rejects.toThrow();
  });
});
