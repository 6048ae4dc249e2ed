import { once } from 'node:events';
import { copyFileSync, readFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { afterEach, expect, it } from '@jest/globals';
import { loadSettings } from '@nelikentta/config';
import { passwordVariable, rightsOf } from '@nelikentta/messaging/nats';
import { applyStreams, printConfiguration, streamAdministratorSettings } from '@nelikentta/stream-administrator';
import { describeWith } from '../toolbox/describe-with.js';
import { Authority } from './certificates.js';
import { NatsHouse, readInstallation } from './nats-house.js';
import { cases, surprises } from './rights-matrix.js';

const describeWithNats = await describeWith('nats-server');
const installation = await readInstallation();
const identities = Object.keys(rightsOf(installation));
const passwords = Object.fromEntries(identities.map((each) => [passwordVariable(each), `secret-of-${each}`]));

let house: NatsHouse;
let ours: Authority;
afterEach(() => house.stop());

/** A server with a certificate of ours, configured as the stream administrator prints it. */
async function start(...words: string[]): Promise<void> {
  house = await NatsHouse.start({
    environment: words.includes('--client-certificates') ? {} : passwords,
    configuration: (folder) => {
      ours = new Authority(folder, 'ours');
      const { certificateFile, keyFile } = ours.certify('server');
      copyFileSync(certificateFile, join(folder, 'tls.crt'));
      copyFileSync(keyFile, join(folder, 'tls.key'));
      copyFileSync(ours.caFile, join(folder, 'ca.crt'));
      return printConfiguration(installation, ['--store-dir', join(folder, 'streams'), '--tls', folder, ...words]);
    },
  });
}

// By name: the client holds the server's certificate against a name, never against a number.
const address = () => house.server.replace('127.0.0.1', 'localhost');
const reached = () => ({ servers: [address()], caFile: ours.caFile });
const certified = (identity: string) => ours.certify(identity, `DNS:${identity}`);

describeWithNats('A server that knows its clients by their certificates', () => {
  it('gives each who shows its own exactly its own rights, and nobody has a password', async () => {
    await start('--client-certificates');
    const all = cases(installation);
    for (const identity of identities) {
      const connection = await house.connect(identity, { ...reached(), ...certified(identity) });
      expect(await surprises(connection, identity, all)).toEqual([]);
    }
  }, 60_000);

  it('lets in a process that has the variables of a certificate and no password', async () => {
    await start('--client-certificates');
    const { certificateFile, keyFile } = certified('stream-administrator');
    const settings = loadSettings(streamAdministratorSettings, {
      NATS_SERVERS: address(),
      NATS_CA_FILE: ours.caFile,
      NATS_CERTIFICATE_FILE: certificateFile,
      NATS_KEY_FILE: keyFile,
    });
    expect(await applyStreams(installation, settings)).toContain('customer-registry');
    expect(await applyStreams(installation, settings)).toEqual([]);
  });

  it('refuses who has no certificate, one of another authority, or one of ours for nobody or for another', async () => {
    await start('--client-certificates');
    const theirs = new Authority(house.folder, 'theirs').certify('steering', 'DNS:steering');
    expect(await isLetIn()).toBe(false);
    expect(await isLetIn(theirs)).toBe(false);
    expect(await isLetIn(certified('nobody'))).toBe(false);
    // Who claims to be another has no certificate for it.
    expect(await isLetIn(certified('steering'), { user: 'customer-registry', pass: 'secret-of-customer-registry' })).toBe(
      false,
    );
    expect(await isLetIn(certified('steering'))).toBe(true);
  });
});

describeWithNats('A server with TLS and passwords', () => {
  it('lets in who knows its authority and has a password, without a certificate', async () => {
    await start();
    expect(await isLetIn(undefined, { user: 'steering', pass: 'secret-of-steering' })).toBe(true);
    expect(await isLetIn(undefined, { user: 'steering', pass: 'wrong' })).toBe(false);
    expect(await isLetIn(certified('steering'))).toBe(false);
  });
});

describeWithNats('What is asked for and cannot be had', () => {
  it('is told: a word that is not known, client certificates without TLS', async () => {
    await start();
    expect(() => printConfiguration(installation, ['--certificates'])).toThrow(/There is: configuration \[--store-dir FOLDER/);
    expect(() => printConfiguration(installation, ['--client-certificates'])).toThrow('--client-certificates needs --tls');
  });
});

interface Certificate {
  readonly certificateFile: string;
  readonly keyFile: string;
}

/** Whether the server lets in who shows this and says that: it tells its refusal of a certificate after the handshake. */
async function isLetIn(certificate?: Certificate, said: object = {}): Promise<boolean> {
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
  secure.write(`CONNECT ${JSON.stringify({ ...said, verbose: false, tls_required: true })}\r\nPING\r\n`);
  const answer = await Promise.race([
    once(secure, 'data').then(([bytes]) => String(bytes)),
    once(secure, 'close').then(() => 'closed'),
    once(secure, 'error').then(() => 'refused'),
  ]).catch(() => 'refused');
  secure.destroy();
  return answer.startsWith('PONG');
}
