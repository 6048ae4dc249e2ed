import { once } from 'node:events';
import { createServer } from 'node:http';
import { remoteKeys, TokenVerifier } from '@nelikentta/auth';
import { customerRegistry } from '@nelikentta/customer-registry';
import { NatsLink, NatsTransport } from '@nelikentta/messaging/nats';
import { createLog } from '@nelikentta/observability';
import { rolesOf } from '@nelikentta/persistence';
import { startService } from '@nelikentta/service';
import { witness } from '../witness/witness.js';
import { isPlant, plants } from './plants.js';

const said = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set.`);
  return value;
};

/** A service as it is, but for one planted fault in how it tells or hears. */
const definition = said('NATS_USER') === witness.name ? witness : customerRegistry;
const plant = said('PLANTED');
if (!isPlant(plant)) throw new Error(`There is no plant ${plant}.`);
const log = createLog({ service: definition.name, level: 'warn' });
const servers = [said('NATS_SERVERS')];
const link = new NatsLink(
  {
    service: definition.name,
    servers,
    user: definition.name,
    password: said('NATS_PASSWORD'),
  },
  log,
);
const login = (username: string) => ({
  host: said('DATABASE_HOST'),
  port: Number(said('DATABASE_PORT')),
  database: said('DATABASE_NAME'),
  username,
  password: said('DATABASE_PASSWORD'),
});
const { application, relay } = rolesOf(definition.name);
const issuer = said('ISSUER_URL');
const settings = {
  identityCodeKeys: process.env['IDENTITY_CODE_KEYS'],
  identityCodeIndexKey: process.env['IDENTITY_CODE_INDEX_KEY'],
};
const service = await startService(definition, {
  logins: { application: login(application), relay: login(relay) },
  transport: await plants[plant](new NatsTransport(link, log), login(relay)),
  verifier: new TokenVerifier({
    issuer,
    audience: definition.name,
    loadKeys: remoteKeys(`${issuer}/protocol/openid-connect/certs`),
  }),
  log,
  municipalities: ['049'],
  settings: definition.settings.parse(definition === witness ? {} : settings),
});
const server = createServer((request, response) => {
  service.handle(request, response);
});
server.listen(Number(said('PORT')), '127.0.0.1');
// It ends with the bench, or is killed by it.
await once(process, 'disconnect');
process.exit();
