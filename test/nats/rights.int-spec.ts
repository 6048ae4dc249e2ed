import { createConnection } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import { type Installation, passwordVariable, rightsOf, serverConfiguration } from '@nelikentta/messaging/nats';
import { describeWith } from '../toolbox/describe-with.js';
import { NatsHouse, readInstallation } from './nats-house.js';
import { cases, surprises } from './rights-matrix.js';

const describeWithNats = await describeWith('nats-server');
const installation = await readInstallation();
const identities = Object.keys(rightsOf(installation));
const environment = Object.fromEntries(identities.map((each) => [passwordVariable(each), `secret-of-${each}`]));

let house: NatsHouse;
afterEach(() => house.stop());

const serverOf = (configuration: string) => NatsHouse.start({ configuration: () => configuration, environment });
const connect = (identity: string) => house.connect(identity, { user: identity, password: `secret-of-${identity}` });

async function matrixOf(configuration: string): Promise<string[]> {
  house = await serverOf(configuration);
  const all = cases(installation);
  const found: string[] = [];
  for (const identity of identities) found.push(...(await surprises(await connect(identity), identity, all)));
  return found;
}

describeWithNats('Rights on the real server', () => {
  it('let every identity do what its service does, and nothing else', async () => {
    expect(identities).toHaveLength(6);
    expect(cases(installation).length).toBeGreaterThan(350);
    expect(await matrixOf(serverConfiguration(installation))).toEqual([]);
  }, 60_000);

  it('that were given or taken by mistake would be seen', async () => {
    const { steering, ...others } = installation.services;
    const told = 'nelikentta.customer-registry.customers.changed.v1';
    const faulty: Installation = {
      services: { ...others, steering: { ...steering!, publishes: [told], answers: [] } },
    };
    expect(await matrixOf(serverConfiguration(faulty))).toEqual([
      ...[0, 1, 2, 3].map(
        (each) => `steering may publish nelikentta.049.customer-registry.customers.changed.v1.${String(each)}`,
      ),
      'steering may not subscribe nelikentta-question.steering.costs steering.costs',
      'steering may publish $JS.API.STREAM.INFO.steering',
      ...['CREATE', 'UPDATE', 'INFO'].map((verb) => `stream-administrator may publish $JS.API.STREAM.${verb}.steering`),
    ]);
  }, 60_000);

  it('are nobody’s without the right password', async () => {
    house = await serverOf(serverConfiguration(installation));
    expect(await greeting(house.server, 'secret-of-steering')).toContain('PONG');
    expect(await greeting(house.server, 'wrong')).toContain('Authorization Violation');
  });
});

/** What the server says to who signs in; a client of ours would go on trying. */
async function greeting(server: string, password: string): Promise<string> {
  const [host = '', port = ''] = server.split(':');
  const socket = createConnection(Number(port), host).setEncoding('utf8');
  socket.write(`CONNECT ${JSON.stringify({ verbose: false, user: 'steering', pass: password })}\r\nPING\r\n`);
  let said = '';
  for await (const text of socket) {
    said += String(text);
    if (/PONG|-ERR/.test(said)) break;
  }
  socket.destroy();
  return said;
}
