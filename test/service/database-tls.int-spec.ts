import { execFileSync } from 'node:child_process';
import { appendFile, chown, copyFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, connectPlainly, type DatabaseTls, type Login, provision, type ServiceLogins } from '@nelikentta/persistence';
import { migrateService } from '@nelikentta/service';
import { Authority } from '../nats/certificates.js';
import { notes } from './notes.js';
import { OwnPostgres } from './own-postgres.js';

let postgres: OwnPostgres;
let ours: Authority;
let theirs: Authority;
let logins: ServiceLogins;

/** Gives the server its certificate, and has it demand one of our authority, made out to the role, of whoever comes over TLS. */
async function demandCertificates(place: string): Promise<void> {
  const cluster = join(place, 'cluster');
  const { uid, gid } = await stat(cluster);
  const { certificateFile, keyFile } = ours.certify('server', 'DNS:localhost');
  for (const [from, to] of [
    [certificateFile, 'server.crt'],
    [keyFile, 'server.key'],
    [ours.caFile, 'root.crt'],
  ] as const) {
    await copyFile(from, join(cluster, to));
    await chown(join(cluster, to), uid, gid);
  }
  execFileSync('chmod', ['600', join(cluster, 'server.key')]);
  await appendFile(join(cluster, 'postgresql.conf'), `\nssl = on\nssl_ca_file = 'root.crt'\n`);
  const rules = await readFile(join(cluster, 'pg_hba.conf'), 'utf8');
  const ofRoles = ['notes', 'notes_owner', 'notes_relay'].join(',');
  await writeFile(
    join(cluster, 'pg_hba.conf'),
    `hostssl all ${ofRoles} all scram-sha-256 clientcert=verify-full\nhostnossl all ${ofRoles} all reject\n${rules}`,
  );
}

beforeAll(async () => {
  postgres = await OwnPostgres.start();
  ours = new Authority(postgres.folder, 'ours');
  theirs = new Authority(postgres.folder, 'theirs');
  logins = await provision(postgres.superuser, 'notes', 'test');
  await demandCertificates(postgres.place);
  await postgres.stop();
  await postgres.comeBack();
}, 120_000);
afterAll(() => postgres.remove());

const withTls = (login: Login, tls: Partial<DatabaseTls> = {}): Login => ({
  ...login,
  host: 'localhost',
  tls: { caFile: ours.caFile, ...ours.certify(login.username), ...tls },
});
const lets = (login: Login): Promise<boolean> =>
  connectPlainly(login).then(
    async (client) => {
      await client.end();
      return true;
    },
    () => false,
  );

describe('PostgreSQL that demands TLS', () => {
  it('lets in owner, application and relay with their certificates', async () => {
    await migrateService(notes, withTls(logins.owner));
    const database = await connect(withTls(logins.application), [], 2);
    const read = database.read({ municipality: '049', actor: 'test' }, (tx) =>
      tx.rows<{ ssl: boolean }>('SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()'),
    );
    expect(await read).toEqual([{ ssl: true }]);
    await database.close();
    expect(await lets(withTls(logins.relay))).toBe(true);
  });

  it('is taken for ours only by a certificate of our authority that is made out to the address', async () => {
    expect(await lets(withTls(logins.relay))).toBe(true);
    expect(await lets(withTls(logins.relay, { caFile: theirs.caFile }))).toBe(false);
    // The same machine, by an address that its certificate does not name.
    expect(await lets({ ...withTls(logins.relay), host: '127.0.0.1' })).toBe(false);
  });

  it('refuses who comes in the clear, without a certificate, with a stranger’s or with another role’s', async () => {
    expect(await lets(logins.relay)).toBe(false);
    expect(await lets(withTls(logins.relay, { certificateFile: undefined, keyFile: undefined }))).toBe(false);
    expect(await lets(withTls(logins.relay, theirs.certify(logins.relay.username)))).toBe(false);
    expect(await lets(withTls(logins.relay, ours.certify(logins.owner.username)))).toBe(false);
  });
});
