import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes the keys and the sign-in of a cluster's one administrator: `sa.key`, `sa.pub`, `tokens.csv` and the kubeconfig. */
export async function writeIdentities(folder: string, kubeconfig: string, port: number): Promise<void> {
  const token = randomBytes(16).toString('hex');
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const configuration = {
    ...{
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': 't',
      contexts: [{ name: 't', context: { cluster: 't', user: 't' } }],
    },
    // The API server makes its own certificate when it starts.
    clusters: [
      {
        name: 't',
        cluster: { server: `https://127.0.0.1:${String(port)}`, 'certificate-authority': join(folder, 'apiserver.crt') },
      },
    ],
    users: [{ name: 't', user: { token } }],
  };
  await writeFile(join(folder, 'sa.key'), privateKey, { mode: 0o600 });
  await writeFile(join(folder, 'sa.pub'), publicKey);
  await writeFile(join(folder, 'tokens.csv'), `${token},admin,admin,"system:masters"\n`, { mode: 0o600 });
  await writeFile(kubeconfig, JSON.stringify(configuration), { mode: 0o600 });
}

/** Three nodes in three zones, on which kwok pretends that pods run. */
export const pretendedNodes = (): object[] =>
  [0, 1, 2].map((number) => ({
    ...{ apiVersion: 'v1', kind: 'Node' },
    metadata: {
      name: `node-${String(number)}`,
      annotations: { 'kwok.x-k8s.io/node': 'fake' },
      labels: {
        'kubernetes.io/os': 'linux',
        'kubernetes.io/hostname': `node-${String(number)}`,
        'topology.kubernetes.io/zone': `zone-${String(number)}`,
      },
    },
  }));
