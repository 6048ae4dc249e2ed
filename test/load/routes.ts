import { randomUUID } from 'node:crypto';
import type { City } from './city.js';
import { counters, desks, files, people, type Rhythm } from './day.js';

/** A request as it is sent. */
export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly contentType?: string;
  readonly body?: string;
}

/** One kind of request of the day. */
export interface Route {
  readonly name: string;
  /** How many there are in the working day of ten minutes. */
  readonly aDay: number;
  readonly rhythm: Rhythm;
  /** How many are under way at most. */
  readonly connections: number;
  readonly next: () => Asked;
  /** Whether an answer of 2xx says what was hoped for. */
  readonly isGood?: (body: string) => boolean;
}

/** Whom and what the requests are about. */
interface Known {
  readonly customerIds: readonly string[];
  readonly familyNames: readonly string[];
  readonly serviceIds: readonly string[];
}

const rowsOfFile = 500;
const words = ['asuminen', 'kirjasto', 'omsorg', 'skola', 'housing', 'day care', 'terveys', 'uimahalli'];

/** The requests of a working day. */
export async function routesOf(city: City): Promise<Route[]> {
  const known = await knownIn(city);
  return [...counterRoutes(known), ...peopleRoutes(known), ...deskRoutes(), ...fileRoutes(known)];
}

async function knownIn(city: City): Promise<Known> {
  const found = await city.post<{ items: { displayName: string }[] }>('/customer-registry/v1/customers/search', {
    actorLevel: 'individual',
    limit: 500,
  });
  // Whoever has moved away or died is in no segment any more.
  const members = await city.get<{ items: { customerId: string }[] }>(
    '/segmentation/v1/segments/individual/resident_active/members?limit=500',
  );
  const services = await city.get<{ items: { id: string; individuallyCountable: boolean }[] }>(
    '/service-catalogue/v1/services?status=published&limit=500',
  );
  return {
    customerIds: members.items.map(({ customerId }) => customerId),
    familyNames: [...new Set(found.items.map(({ displayName }) => displayName.split(/[ ,]/)[0] ?? ''))],
    serviceIds: services.items.filter(({ individuallyCountable }) => individuallyCountable).map(({ id }) => id),
  };
}

/** One after the other, and from the beginning again. */
function inTurn<Item>(items: readonly Item[]): () => Item {
  let at = -1;
  return () => {
    at = (at + 1) % items.length;
    const item = items[at];
    if (item === undefined) throw new Error('There is nobody or nothing to ask about.');
    return item;
  };
}

const get = (path: string): Asked => ({ method: 'GET', path });
const post = (path: string, body: object): Asked => ({ method: 'POST', path, body: JSON.stringify(body) });
const asUse = (serviceId: string) => ({ at: new Date().toISOString(), channel: 'phone', serviceId, quantity: 1 });

function counterRoutes({ customerIds, familyNames, serviceIds }: Known): Route[] {
  const [customer, familyName, service] = [inTurn(customerIds), inTurn(familyNames), inTurn(serviceIds)];
  const shared = { rhythm: counters, connections: 4 };
  return [
    { ...shared, name: 'customer by id', aDay: 20_000, next: () => get(`/customer-registry/v1/customers/${customer()}`) },
    {
      ...shared,
      name: 'customers by name',
      aDay: 4000,
      next: () => post('/customer-registry/v1/customers/search', { name: familyName(), limit: 20 }),
    },
    {
      ...shared,
      name: 'encounters of a customer',
      aDay: 8000,
      next: () => get(`/customer-registry/v1/customers/${customer()}/encounters?limit=20`),
    },
    {
      ...shared,
      name: 'an encounter recorded',
      aDay: 12_000,
      next: () => post(`/customer-registry/v1/customers/${customer()}/encounters`, asUse(service())),
    },
    {
      ...shared,
      name: 'segment of a customer, and why',
      aDay: 6000,
      next: () => get(`/segmentation/v1/customers/${customer()}/segment`),
    },
  ];
}

function peopleRoutes({ customerIds, serviceIds }: Known): Route[] {
  const [customer, service, word] = [inTurn(customerIds), inTurn(serviceIds), inTurn(words)];
  const shared = { rhythm: people, connections: 4 };
  return [
    {
      ...shared,
      name: 'catalogue search by words',
      aDay: 12_000,
      next: () => get(`/service-catalogue/v1/services?text=${encodeURIComponent(word())}&limit=20`),
    },
    { ...shared, name: 'a service by id', aDay: 16_000, next: () => get(`/service-catalogue/v1/services/${service()}`) },
    {
      ...shared,
      name: 'time line of a customer',
      aDay: 3000,
      next: () => get(`/customer-registry/v1/customers/${customer()}/time-line`),
    },
  ];
}

const dayMs = 86_400_000;
const ago = (days: number): string => new Date(Date.now() - days * dayMs).toISOString();

function deskRoutes(): Route[] {
  const shared = { rhythm: desks, connections: 2 };
  const year = () => `from=${ago(365)}&to=${ago(0)}`;
  return [
    { ...shared, name: 'grid of 25 segments, now', aDay: 600, next: () => get('/segmentation/v1/grid') },
    { ...shared, name: 'grid a year ago', aDay: 120, next: () => get(`/segmentation/v1/grid?at=${ago(365)}`) },
    { ...shared, name: 'flows of a quarter', aDay: 60, next: () => get(`/segmentation/v1/flows?from=${ago(90)}&to=${ago(0)}`) },
    { ...shared, name: 'key measures by field', aDay: 300, next: () => get(`/steering/v1/key-measures?${year()}&by=field`) },
    { ...shared, name: 'figures of the four fields', aDay: 120, next: () => get(`/steering/v1/fields?${year()}`) },
    { ...shared, name: 'competence gaps', aDay: 120, next: () => get('/competence-management/v1/gaps?limit=50') },
  ];
}

const isWholeImport = (body: string): boolean => {
  const report = JSON.parse(body) as { state: string; read: number; refused: number };
  return report.state === 'completed' && report.read === rowsOfFile && report.refused === 0;
};

function fileRoutes({ customerIds, serviceIds }: Known): Route[] {
  const [customer, service] = [inTurn(customerIds), inTurn(serviceIds)];
  const shared = { rhythm: files, connections: 1, isGood: isWholeImport };
  const file = (kind: string, rowOf: (sourceId: string) => object): Asked => ({
    method: 'POST',
    path: `/customer-registry/v1/imports/${kind}`,
    contentType: 'application/x-ndjson',
    body: Array.from({ length: rowsOfFile }, () => JSON.stringify(rowOf(randomUUID()))).join('\n'),
  });
  const encounter = (sourceId: string) => ({
    ...{ sourceSystem: 'kuormitus', sourceId, customerId: customer() },
    ...asUse(service()),
  });
  const newcomer = (sourceId: string) => ({
    ...{ sourceSystem: 'kuormitus', sourceId, actorLevel: 'individual', familyName: 'Uusi', givenNames: 'Asukas' },
    ...{ birthYear: 1984, residences: [{ kind: 'home', municipality: '049', postalCode: '02100', from: '2026-01-01' }] },
  });
  return [
    { ...shared, name: 'import of 500 encounters', aDay: 60, next: () => file('encounters', encounter) },
    { ...shared, name: 'import of 500 customers', aDay: 12, next: () => file('customers', newcomer) },
  ];
}
