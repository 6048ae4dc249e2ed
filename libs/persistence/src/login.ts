import { readFileSync } from 'node:fs';
import { checkServerIdentity, type ConnectionOptions } from 'node:tls';

/** Files by which PostgreSQL and the role that signs in know each other. */
export interface DatabaseTls {
  /** Authority of the server's certificate, which must be made out to the host's name: `verify-full`. */
  readonly caFile: string;
  /** The role's own certificate, where the server wants one. */
  readonly certificateFile?: string | undefined;
  readonly keyFile?: string | undefined;
}

/** Where a role signs in. */
export interface Login {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly username: string;
  readonly password: string;
  /** Without it the connection is in the clear: for a server on the same machine. */
  readonly tls?: DatabaseTls | undefined;
}

/** A login as pg takes it. */
export const clientOptionsOf = ({ username: user, tls, ...rest }: Login) => ({
  ...rest,
  user,
  ssl: tls && sslOf(rest.host, tls),
});

/** A login as TypeORM takes it. */
export const sourceOptionsOf = ({ tls, ...rest }: Login) => ({
  type: 'postgres' as const,
  ...rest,
  ...(tls && { ssl: sslOf(rest.host, tls) }),
});

type Checked = Pick<ConnectionOptions, 'ca' | 'cert' | 'key' | 'rejectUnauthorized' | 'minVersion' | 'checkServerIdentity'>;

// The files are read for each connection: a renewed certificate is used without a restart.
const sslOf = (host: string, { caFile, certificateFile, keyFile }: DatabaseTls): Checked => ({
  get ca() {
    return readFileSync(caFile);
  },
  get cert() {
    return certificateFile === undefined ? undefined : readFileSync(certificateFile);
  },
  get key() {
    return keyFile === undefined ? undefined : readFileSync(keyFile);
  },
  rejectUnauthorized: true,
  minVersion: 'TLSv1.2',
  // By the name we were told, also where that is a number, which a socket that was upgraded does not remember.
  checkServerIdentity: (_, certificate) => checkServerIdentity(host, certificate),
});
