import { type Chart, streamAdministrator, type Values } from './charts.js';
import { minimal } from './values.js';

const { global } = minimal;
const globally = (more: Values): Values => ({ global: { ...global, ...more } });
const without = (name: string): Values => ({
  global: Object.fromEntries(Object.entries(global).filter(([each]) => each !== name)),
});

const wrongForAll: readonly [string, Values, string][] = [
  ['an unknown key of the installation', globally({ postgres: {} }), "'/global': additional properties 'postgres'"],
  ['no municipality', without('municipalities'), "missing property 'municipalities'"],
  ['a municipality as a number', globally({ municipalities: [49] }), '/global/municipalities/0'],
  ['a municipality of two digits', globally({ municipalities: ['49'] }), '/global/municipalities/0'],
  ['no PostgreSQL', globally({ postgresql: { peers: global.postgresql['peers'] } }), "missing property 'host'"],
  ['PostgreSQL that no policy opens a way to', globally({ postgresql: { host: 'a', peers: [] } }), '/global/postgresql/peers'],
  ['a port beyond all ports', globally({ postgresql: { ...global.postgresql, port: 70_000 } }), '/global/postgresql/port'],
  ['a password among the values', globally({ postgresql: { ...global.postgresql, password: 'x' } }), "'password' not allowed"],
  [
    'a NATS server without port',
    globally({ nats: { ...global.nats, servers: ['nats.messaging.svc'] } }),
    '/global/nats/servers/0',
  ],
  [
    'certificates without TLS',
    globally({ nats: { ...global.nats, tls: { clientCertificates: true } } }),
    '/global/nats/tls/enabled',
  ],
  [
    'a certificate for PostgreSQL without TLS',
    globally({ postgresql: { ...global.postgresql, tls: { clientCertificates: true } } }),
    '/global/postgresql/tls/enabled',
  ],
  [
    'a collector that no policy opens a way to',
    globally({ tracing: { endpoint: 'http://a.fi:4318' } }),
    '/global/tracing/peers',
  ],
  ['more traces than there are', globally({ tracing: { share: 1.5 } }), '/global/tracing/share'],
  ['pods that go at once', globally({ lingerSeconds: 0 }), '/global/lingerSeconds'],
  ['an address that is a name', globally({ listenAddress: 'everywhere' }), '/global/listenAddress'],
  [
    'an issuer with a slash at its end',
    globally({ issuer: { ...global.issuer, url: 'https://a.fi/realms/b/' } }),
    '/global/issuer/url',
  ],
  ['a peer that is nobody', globally({ issuer: { ...global.issuer, peers: [{}] } }), '/global/issuer/peers/0'],
  [
    'a peer of two kinds',
    globally({ issuer: { ...global.issuer, peers: [{ cidr: '10.0.0.0/8', namespace: 'a' }] } }),
    '/global/issuer/peers/0',
  ],
  ['an ingress without a host', globally({ ingress: { enabled: true, className: 'nginx' } }), '/global/ingress/host'],
  [
    'an ingress that nobody may use',
    globally({ ingress: { enabled: true, className: 'n', host: 'a.fi' } }),
    '/global/ingress/controller',
  ],
  ['a log level that is none', globally({ logLevel: 'loud' }), '/global/logLevel'],
  ['an unknown key', { ...minimal, replicsa: 1 }, "additional properties 'replicsa'"],
];

const ownWrongForAll: readonly [string, Values, string][] = [
  ['an unknown key of the image', { image: { name: 'a' } }, "'/image': additional properties 'name'"],
  ['a digest that is none', { image: { digest: 'abc' } }, '/image/digest'],
  ['a secret whose name cannot be', { existingSecret: 'No Name' }, '/existingSecret'],
  ['memory that is no quantity', { resources: { requests: { memory: 'much' } } }, '/resources/requests/memory'],
  ['an unknown resource', { resources: { requests: { gpu: 1 } } }, "additional properties 'gpu'"],
];

const wrongForStreams: readonly [string, Values, string][] = [
  ...ownWrongForAll,
  ['streams on two servers', { streams: { replicas: 2 } }, '/streams/replicas'],
  ['streams without age', { streams: { maxAgeDays: 0 } }, '/streams/maxAgeDays'],
  ['streams of half a mebibyte', { streams: { maxMebibytes: 0.5 } }, '/streams/maxMebibytes'],
];

const wrongForServices: readonly [string, Values, string][] = [
  ...ownWrongForAll,
  ['half a pod', { replicas: 0.5 }, '/replicas'],
  ['no pod', { replicas: 0 }, '/replicas'],
  ['a single connection', { database: { poolSize: 1 } }, '/database/poolSize'],
  ['a database whose name is SQL', { database: { name: 'a"; DROP' } }, '/database/name'],
  ['a migration without end', { migration: { deadlineSeconds: 0 } }, '/migration/deadlineSeconds'],
];

/** Values that a chart refuses: what is wrong with them, the values, and what the refusal must say. */
export const wrongValues = (chart: Chart): [string, Values, string][] => [
  ...wrongForAll,
  ...(chart === streamAdministrator ? wrongForStreams : wrongForServices).map(
    ([name, values, key]): [string, Values, string] => [
      name,
      { ...minimal, ...(chart === 'nelikentta' ? { steering: values } : values) },
      key,
    ],
  ),
];
