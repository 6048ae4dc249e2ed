import { servicesChanged } from '@nelikentta/contracts';
import type { Slice } from '@nelikentta/testing';
import { about, type Belongings, entered, type Request } from './belongings.js';

const residence = { kind: 'home', municipality: '049', from: '2010-05-01' };
const tie = { kind: 'work', from: '2021-01-01' };
const person = {
  actorLevel: 'individual',
  givenNames: 'Aino',
  familyName: 'Korhonen',
  birthYear: 1984,
  identityCode: '131052-9085',
};

export const customerRegistryBelongings: Belongings = async (slice) => {
  const { id: customerId } = await entered<{ id: string }>(slice, '/v1/customers', { ...person, birthYear: 1952 });
  const { id: householdId } = await entered<{ id: string }>(slice, '/v1/households', {});
  return [
    ...(await datedEntries(slice, customerId, householdId)),
    ...(await encounters(slice, customerId)),
    ...(await needings(slice, customerId)),
    ...(await feedback(slice, customerId)),
    ...(await imports(slice)),
    ...about({ householdId })('GET /v1/households/:householdId'),
    ...about({ customerId })(
      'GET /v1/customers/:customerId',
      ['PATCH /v1/customers/:customerId', { language: 'sv' }],
      ['PUT /v1/customers/:customerId/contacts', []],
      'GET /v1/customers/:customerId/history',
      'GET /v1/customers/:customerId/time-line',
      ['POST /v1/customers/:customerId/identity-code/reveal', {}],
      ['POST /v1/customers/:customerId/residences', { ...residence, from: '2001-01-01', to: '2002-01-01' }],
      ['POST /v1/customers/:customerId/ties', { ...tie, from: '2001-01-01', to: '2002-01-01' }],
      ['POST /v1/customers/:customerId/households', { householdId, from: '2001-01-01', to: '2002-01-01' }],
    ),
  ];
};

/** Residences, ties and memberships: each corrected, then taken away. */
async function datedEntries(slice: Slice, customerId: string, householdId: string): Promise<Request[]> {
  const requests: Request[] = [];
  for (const [list, entry] of [
    ['residences', residence],
    ['ties', tie],
    ['households', { householdId, from: '2010-05-01' }],
  ] as const) {
    const { entryId } = await entered<{ entryId: string }>(slice, `/v1/customers/${customerId}/${list}`, entry);
    const path = `/v1/customers/:customerId/${list}/:entryId`;
    requests.push(...about({ customerId, entryId })([`PATCH ${path}`, { to: '2024-01-01' }], `DELETE ${path}`));
  }
  return requests;
}

async function encounters(slice: Slice, customerId: string): Promise<Request[]> {
  const encounter = { at: '2026-05-04T10:00:00+03:00', channel: 'phone' };
  const { id } = await entered<{ id: string }>(slice, `/v1/customers/${customerId}/encounters`, encounter);
  return [
    ...about({ customerId })(
      ['POST /v1/customers/:customerId/encounters', encounter],
      'GET /v1/customers/:customerId/encounters',
    ),
    ...about({ encounterId: id })(
      'GET /v1/encounters/:encounterId',
      ['PATCH /v1/encounters/:encounterId', { channel: 'email' }],
      'GET /v1/encounters/:encounterId/history',
      ['POST /v1/encounters/:encounterId/retract', { reason: 'Somebody else called' }],
    ),
  ];
}

async function needings(slice: Slice, customerId: string): Promise<Request[]> {
  const needing = { at: '2026-05-04T10:00:00+03:00', words: 'A place to practise' };
  const { id: needingId } = await entered<{ id: string }>(slice, `/v1/customers/${customerId}/needings`, needing);
  const need = { serviceClass: 'http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P3.4', openedAt: needing.at };
  const { id: serviceNeedId } = await entered<{ id: string }>(slice, `/v1/needings/${needingId}/service-needs`, need);
  return [
    ...about({ customerId })(['POST /v1/customers/:customerId/needings', needing], 'GET /v1/customers/:customerId/needings'),
    ...about({ serviceNeedId })(
      'GET /v1/service-needs/:serviceNeedId',
      'GET /v1/service-needs/:serviceNeedId/history',
      ['POST /v1/service-needs/:serviceNeedId/close', { outcome: 'answered' }],
      ['POST /v1/service-needs/:serviceNeedId/reopen', { reason: 'It was another need' }],
      ['POST /v1/service-needs/:serviceNeedId/retract', { reason: 'It was another need' }],
    ),
    ...about({ needingId })(
      'GET /v1/needings/:needingId',
      'GET /v1/needings/:needingId/history',
      ['PATCH /v1/needings/:needingId', { lifeSituation: 'moved lately' }],
      ['POST /v1/needings/:needingId/service-needs', need],
      ['POST /v1/needings/:needingId/retract', { reason: 'Somebody else said it' }],
    ),
  ];
}

async function feedback(slice: Slice, customerId: string): Promise<Request[]> {
  await slice.deliver(servicesChanged, servicesChanged.example);
  const { serviceId } = servicesChanged.example.services[0]!;
  const given = { customerId, serviceId, at: '2026-05-04T10:00:00+03:00', csat: 9 };
  const { id: feedbackId } = await entered<{ id: string }>(slice, '/v1/feedback', given);
  return about({ feedbackId })(
    'GET /v1/feedback/:feedbackId',
    'GET /v1/feedback/:feedbackId/history',
    ['PATCH /v1/feedback/:feedbackId', { csat: 8 }],
    ['POST /v1/feedback/:feedbackId/retract', { reason: 'Given twice' }],
  );
}

async function imports(slice: Slice): Promise<Request[]> {
  const row = JSON.stringify({ sourceSystem: 'vtj', sourceId: 'p1', actorLevel: 'individual' });
  const { body } = await slice.post('/v1/imports/customers').type('application/x-ndjson').send(`${row}\n`).expect(200);
  return about({ importId: String(body.importId) })('GET /v1/imports/:importId', 'GET /v1/imports/:importId/refused-rows');
}
