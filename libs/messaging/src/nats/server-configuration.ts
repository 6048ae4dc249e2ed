import type { Installation } from './installation.js';
import { type Rights, rightsOf } from './rights.js';

/** Files of the server's own certificate; clients then need one of the same authority. */
export interface ServerCertificate {
  readonly certificateFile: string;
  readonly keyFile: string;
  readonly caFile: string;
}

export interface ConfigurationOptions {
  /** Makes TLS with client certificates necessary. */
  readonly tls?: ServerCertificate;
}

/** The variable of the server's environment that holds an identity's password; the file itself holds none. */
export const passwordVariable = (identity: string): string => `NATS_PASSWORD_${identity.replaceAll('-', '_').toUpperCase()}`;

/** A nats-server's configuration with one user for each identity. A pure function of the installation: the same text each time. */
export function serverConfiguration(installation: Installation, { tls }: ConfigurationOptions = {}): string {
  const users = Object.entries(rightsOf(installation)).map(([identity, rights]) => user(identity, rights));
  return `# Made from deploy/nats/services.json; passwords come from the server's environment.
max_payload: 1MB
jetstream { sync_interval: always }
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

const user = (identity: string, { publish, subscribe, responds }: Rights): string => `      {
        user: ${identity}
        password: $${passwordVariable(identity)}
        permissions: {
          publish: { allow: ${list(publish)} }
          subscribe: { allow: ${list(subscribe)} }${responds ? '\n          allow_responses: { max: 1, expires: "10s" }' : ''}
        }
      }`;

const list = (subjects: readonly string[]): string =>
  `[\n${subjects.map((subject) => `            ${JSON.stringify(subject)}\n`).join('')}          ]`;

const tlsBlock = ({ certificateFile, keyFile, caFile }: ServerCertificate): string => `tls {
  cert_file: ${JSON.stringify(certificateFile)}
  key_file: ${JSON.stringify(keyFile)}
  ca_file: ${JSON.stringify(caFile)}
  verify: true
  min_version: "1.3"
}
`;
