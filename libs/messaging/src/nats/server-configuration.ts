import type { Installation } from './installation.js';
import { type Rights, rightsOf } from './rights.js';

/** Files of the server's own certificate. */
export interface ServerCertificate {
  readonly certificateFile: string;
  readonly keyFile: string;
  /**
   * Authority of the clients' certificates: a client must then show one, and is the identity that stands in it as a DNS name, whatever
   * else it says; nobody has a password. Without it TLS hides what is said, and passwords tell who it is.
   */
  readonly clientsCaFile?: string | undefined;
}

export interface ConfigurationOptions {
  /** Where the streams lie; the server's command line says it otherwise. */
  readonly storeFolder?: string | undefined;
  readonly tls?: ServerCertificate | undefined;
}

/** The variable of the server's environment that holds an identity's password; the file itself holds none. */
export const passwordVariable = (identity: string): string => `NATS_PASSWORD_${identity.replaceAll('-', '_').toUpperCase()}`;

/** A nats-server's configuration with one user for each identity. A pure function of the installation: the same text each time. */
export function serverConfiguration(installation: Installation, { storeFolder, tls }: ConfigurationOptions = {}): string {
  const havePasswords = tls?.clientsCaFile === undefined;
  const users = Object.entries(rightsOf(installation)).map(([identity, rights]) => user(identity, rights, havePasswords));
  return `# Made from deploy/nats/services.json; ${havePasswords ? "passwords come from the server's environment" : 'a client is who its certificate says'}.
max_payload: 1MB
jetstream { ${storeFolder === undefined ? '' : `store_dir: ${JSON.stringify(storeFolder)}, `}sync_interval: always }
${tls === undefined ? '' : tlsBlock(tls)}accounts {
  NELIKENTTA {
    jetstream: enabled
    users: [
${users.join('\n')}
    ]
  }
}
`;
}

const user = (identity: string, { publish, subscribe, responds }: Rights, hasPassword: boolean): string => `      {
        user: ${identity}${hasPassword ? `\n        password: $${passwordVariable(identity)}` : ''}
        permissions: {
          publish: { allow: ${list(publish)} }
          subscribe: { allow: ${list(subscribe)} }${responds ? '\n          allow_responses: { max: 1, expires: "10s" }' : ''}
        }
      }`;

const list = (subjects: readonly string[]): string =>
  `[\n${subjects.map((subject) => `            ${JSON.stringify(subject)}\n`).join('')}          ]`;

const tlsBlock = ({ certificateFile, keyFile, clientsCaFile }: ServerCertificate): string => `tls {
  cert_file: ${JSON.stringify(certificateFile)}
  key_file: ${JSON.stringify(keyFile)}
${clientsCaFile === undefined ? '' : `  ca_file: ${JSON.stringify(clientsCaFile)}\n  verify_and_map: true\n`}  min_version: "1.3"
}
`;
