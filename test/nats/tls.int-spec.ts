import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { passwordVariable, rightsOf, serverConfiguration } from '@nelikentta/messaging/nats';
import { describeWith } from '../toolbox/describe-with.js';
import { Authority } from './certificates.js';
import { NatsHouse, readInstallation } from './nats-house.js';

const describeWithNats = await describeWith('nats-server');
const installation = await readInstallation();
const environment = Object.fromEntries(Object.keys(rightsOf(installation)).map((each) => [passwordVariable(each), 'secret']));

let house: NatsHouse;
let ours: Authority;
beforeEach(async () => {
  house = await NatsHouse.start({
    environment,
    configuration: (folder) => {
      ours = new Authority(folder, 'ours');
      return serverConfiguration(installation, { tls: { ...ours.certify('server'), caFile: ours.caFile } });
    },
  });
});
afterEach(() => house.stop());

describeWithNats('A server that demands TLS', () => {
  it('lets in a service with a certificate of our authority and its password', async () => {
    const { certificateFile, keyFile } = ours.certify('steering');
    const connection = await house.connect('steering', {
      // By name: the client holds the certificate against a name, never against a number.
      servers: [house.server.replace('127.0.0.1', 'localhost')],
      user: 'steering',
      password: 'secret',
      caFile: ours.caFile,
      certificateFile,
      keyFile,
    });
    await connection.flush();
    expect(connection.isClosed()).toBe(false);
  });

  it('refuses who has no certificate, or one of another authority', async () => {
    const theirs = new Authority(house.folder, 'theirs').certify('steering');
    expect(await isLetIn()).toBe(false);
    expect(await isLetIn(theirs)).toBe(false);
    expect(await isLetIn(ours.certify('steering'))).toBe(true);
  });
});

/** Whether the handshake holds: the server tells its refusal of a certificate after it. */
async function isLetIn(certificate?: { certificateFile: string; keyFile: string }): Promise<boolean> {
  const [host = '', port = ''] = house.server.split(':');
  const plain = createConnection(Number(port), host);
  // The server begins in the clear with what it demands.
  await once(plain, 'data');
  const secure: TLSSocket = connectTls({
    socket: plain,
    host,
    ca: readFileSync(ours.caFile),
    ...(certificate && { cert: readFileSync(certificate.certificateFile), key: readFileSync(certificate.keyFile) }),
  });
  const refused = Promise.race([once(secure, 'error'), once(secure, 'close')]).then(
    () => false,
    () => false,
  );
  secure.write('CONNECT {"user":"steering","pass":"secret","verbose":false,"tls_required":true}\r\nPING\r\n');
  const answered = once(secure, 'data').then(
    () => true,
    () => false,
  );
  const outcome = await Promise.race([answered, refused]);
  secure.destroy();
  return outcome;
}
