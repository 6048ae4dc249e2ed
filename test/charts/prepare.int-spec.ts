import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EmbeddedPostgres, startEphemeralPostgres } from '@nelikentta/embedded-postgresql';
import { rolesOf } from '@nelikentta/persistence';
import pg from 'pg';
import { parseAllDocuments } from 'yaml';
import { root, services } from './charts.js';

const run = promisify(execFile);

interface Secret {
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly stringData: Readonly<Record<string, string>>;
}

describe('What prepares an installation', () => {
  let folder: string;
  let sql: string;
  let secrets: Secret[];
  // Of its own: databases and roles get the names that they have in a city.
  let server: EmbeddedPostgres;
  let superuser: pg.Client;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nelikentta-prepare-'));
    const kubectl = join(folder, 'kubectl');
    await writeFile(kubectl, `#!/bin/sh\n{ echo ---; cat; } >>"${folder}/secrets.yaml"\n`);
    await chmod(kubectl, 0o755);
    const { stdout } = await run('bash', [join(root, 'charts/prepare.sh'), 'city'], {
      env: { ...process.env, KUBECTL: kubectl },
    });
    sql = stdout;
    secrets = parseAllDocuments(await readFile(join(folder, 'secrets.yaml'), 'utf8')).map(
      (document) => document.toJS() as Secret,
    );
    server = await startEphemeralPostgres();
    const { host, port, superuser: user, password } = server;
    superuser = new pg.Client({ host, port, user, password, database: 'postgres' });
    await superuser.connect();
  });
  afterAll(async () => {
    await superuser.end();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  const valueOf = (secret: string, key: string) =>
    secrets.find(({ metadata }) => metadata.name === secret)?.stringData[key] ?? '';

  it('keeps every secret that the charts expect, each with a password of its own', () => {
    const names = services
      .flatMap((service) => [`nelikentta-${service}`, `nelikentta-${service}-owner`])
      .concat('nelikentta-stream-administrator');
    expect(secrets.map(({ metadata }) => metadata.name).sort()).toEqual([...names, 'nelikentta-nats-users'].sort());
    expect(secrets.every(({ metadata }) => metadata.namespace === 'city')).toBe(true);
    const values = secrets
      .filter(({ metadata }) => names.includes(metadata.name))
      .flatMap(({ stringData }) => Object.values(stringData));
    expect(values).toHaveLength(services.length * 4 + 3);
    expect(new Set(values).size).toBe(values.length);
    expect(valueOf('nelikentta-nats-users', 'NATS_PASSWORD_STEERING')).toBe(valueOf('nelikentta-steering', 'nats-password'));
    // nats-server would read a variable that begins with digits as a number.
    expect(valueOf('nelikentta-nats-users', 'NATS_PASSWORD_STEERING')).toMatch(/^[a-z]/);
  });

  it('prints SQL after which each role signs in with its own password, to its own database only', async () => {
    for (const statement of sql.trim().split(/;\n(?!END)/)) await superuser.query(statement.replace(/;$/, ''));
    const { host, port } = server;
    const signIn = async (user: string, database: string, password: string) => {
      const client = new pg.Client({ host, port, user, database, password });
      await client.connect();
      const { rows } = await client.query<{ may: boolean }>(
        `SELECT has_database_privilege(current_database(), 'CREATE') AS may`,
      );
      await client.end();
      return rows[0]?.may;
    };
    for (const service of services) {
      const { application, owner, relay } = rolesOf(service);
      const [password, relayPassword] = [
        valueOf(`nelikentta-${service}`, 'database-password'),
        valueOf(`nelikentta-${service}`, 'database-relay-password'),
      ];
      expect(await signIn(owner, application, valueOf(`nelikentta-${service}-owner`, 'database-owner-password'))).toBe(true);
      expect(await signIn(application, application, password)).toBe(false);
      expect(await signIn(relay, application, relayPassword)).toBe(false);
      const other = services.find((each) => each !== service) ?? service;
      await expect(signIn(application, rolesOf(other).application, password)).rejects.toThrow('permission denied for database');
    }
  });
});
