import { type Chart, services, streamAdministrator, type Values } from './charts.js';

interface GlobalValues {
  readonly municipalities: readonly string[];
  readonly postgresql: Values;
  readonly nats: Values;
  readonly issuer: Values;
  readonly [more: string]: unknown;
}

/** The least that an operator has to say. Every server has a peer of its own, so that an edge shows whose it is. */
export const minimal: { readonly global: GlobalValues } = {
  global: {
    municipalities: ['049'],
    postgresql: { host: 'postgresql.databases.svc', peers: [{ namespace: 'databases' }] },
    nats: { servers: ['nats.messaging.svc:4222'], peers: [{ namespace: 'messaging' }] },
    issuer: { url: 'https://login.example.fi/realms/nelikentta', peers: [{ cidr: '192.0.2.7/32' }] },
  },
};

const { global } = minimal;
const entrance = [{ namespace: 'ingress', podLabels: { app: 'ingress-controller' } }];
const withGlobal = (more: Values): Values => ({ global: { ...global, ...more } });

const switchesOfAll: Readonly<Record<string, Values>> = {
  'logs more': withGlobal({ logLevel: 'debug' }),
  'listens on IPv6 too': withGlobal({ listenAddress: '::' }),
  'a registry of its own': withGlobal({ image: { registry: 'registry.example.fi:5000/city', pullSecrets: ['registry'] } }),
  'names looked up elsewhere': withGlobal({ dns: { peers: [{ cidr: '10.0.0.10/32' }] } }),
  'three NATS servers': withGlobal({
    nats: { ...global.nats, servers: ['a.example.fi:4222', 'b.example.fi:4222', 'c.example.fi:4223'] },
  }),
  'NATS over TLS': withGlobal({ nats: { ...global.nats, tls: { enabled: true } } }),
  'certificates instead of passwords': withGlobal({
    nats: { ...global.nats, tls: { enabled: true, clientCertificates: true } },
  }),
};

const switchesOfServices: Readonly<Record<string, Values>> = {
  'pods that linger': withGlobal({ lingerSeconds: 20 }),
  'several municipalities': withGlobal({ municipalities: ['049', '091', '005'] }),
  'another port of PostgreSQL': withGlobal({ postgresql: { ...global.postgresql, port: 6432 } }),
  'PostgreSQL over TLS': withGlobal({ postgresql: { ...global.postgresql, tls: { enabled: true } } }),
  'certificates for PostgreSQL': withGlobal({
    postgresql: { ...global.postgresql, port: 6432, tls: { enabled: true, clientCertificates: true } },
  }),
  'keys from another address': withGlobal({ issuer: { ...global.issuer, keysUrl: 'http://keycloak.identity.svc:8080/certs' } }),
  'an issuer with an authority of its own': withGlobal({
    issuer: { ...global.issuer, keysUrl: 'https://keycloak.identity.svc:8443/certs', caSecret: 'identity-ca' },
  }),
  'traces to a collector': withGlobal({
    tracing: { endpoint: 'http://collector.observability.svc:4318', share: 0.1, peers: [{ namespace: 'observability' }] },
  }),
  'an entrance of another make': withGlobal({ ingress: { controller: entrance } }),
  'a Prometheus that reads the metrics': withGlobal({ monitoring: { peers: [{ namespace: 'monitoring' }] } }),
  'an ingress': withGlobal({ ingress: { enabled: true, className: 'nginx', host: 'city.example.fi', controller: entrance } }),
  'an ingress with a certificate': withGlobal({
    ingress: {
      enabled: true,
      className: 'nginx',
      host: 'city.example.fi',
      tlsSecret: 'city-tls',
      controller: entrance,
      annotations: { y: 'on' },
    },
  }),
};

const ownOfAll: Readonly<Record<string, Values>> = {
  'an image by tag': { image: { repository: 'city/service', tag: '0.1.1', pullPolicy: 'Always' } },
  'an image by digest': { image: { digest: `sha256:${'0'.repeat(64)}` } },
  'another user of NATS': { nats: { user: 'other', tlsSecret: 'other-tls' } },
  'more memory': { resources: { requests: { cpu: 1, memory: '1Gi' }, limits: { cpu: '2', memory: '1Gi' } } },
};

const ownOfStreams: Readonly<Record<string, Values>> = {
  ...ownOfAll,
  'a secret of its own': { existingSecret: 'own' },
  'larger streams on three servers': { streams: { replicas: 3, maxAgeDays: 30, maxMebibytes: 1_048_576 } },
};

const ownOfServices: Readonly<Record<string, Values>> = {
  ...ownOfAll,
  'one pod': { replicas: 1 },
  'secrets of its own': {
    existingSecret: 'own',
    migration: { existingSecret: 'own-owner', tlsSecret: 'own-owner-tls', deadlineSeconds: 60 },
  },
  'a database of its own': { database: { name: 'own', poolSize: 20, tlsSecret: 'own-tls', relayTlsSecret: 'own-relay-tls' } },
  'tokens for somebody else': { token: { audience: 'city', client: 'city-services' } },
};

const merged = (sets: readonly Values[]): Values => Object.assign({}, ...sets) as Values;

const changed = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(global[name])));

interface Switches {
  readonly installation: Readonly<Record<string, Values>>;
  readonly own: Readonly<Record<string, Values>>;
  /** Values of a chart's own, where the chart finds them. */
  readonly at: (values: Values) => Values;
}

const switchesOf = (chart: Chart): Switches => {
  if (chart === streamAdministrator) return { installation: switchesOfAll, own: ownOfStreams, at: (values) => values };
  const forEach = (values: Values) => Object.fromEntries(services.map((service) => [service, values]));
  return {
    installation: { ...switchesOfAll, ...switchesOfServices },
    own: ownOfServices,
    at: chart === 'nelikentta' ? forEach : (values) => values,
  };
};

/** Sets of values of a chart by what they say: the least, everything at once, and each switch by itself. */
export function valueSets(chart: Chart): [string, Values][] {
  const { installation, own, at } = switchesOf(chart);
  // Later switches stand over earlier ones of the same part, so certificates are on and the ingress has one.
  const everything = merged([global, ...Object.values(installation).map((values) => changed(values['global'] as Values))]);
  return [
    ['the least', minimal],
    ...Object.entries(installation),
    ...Object.entries(own).map(([name, values]): [string, Values] => [name, { ...minimal, ...at(values) }]),
    ['everything at once', { ...at(merged(Object.values(own))), global: everything }],
  ];
}
