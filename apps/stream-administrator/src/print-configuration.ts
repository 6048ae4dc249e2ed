import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Installation, serverConfiguration } from '@nelikentta/messaging/streams';

/** What the command line asks for and cannot be had; its message is for an operator. */
export class UnknownWords extends Error {}

const known = 'configuration [--store-dir FOLDER] [--tls FOLDER [--client-certificates]]';

const options = {
  // Where the volume of the server's own chart is mounted.
  'store-dir': { type: 'string', default: '/data' },
  tls: { type: 'string' },
  'client-certificates': { type: 'boolean', default: false },
} as const;

/** The NATS server's configuration as the words after `configuration` ask for it. Throws `UnknownWords`. */
export function printConfiguration(installation: Installation, words: readonly string[]): string {
  const { 'store-dir': storeFolder, tls, 'client-certificates': clientCertificates } = optionsOf(words);
  if (tls === undefined && clientCertificates) throw new UnknownWords(`--client-certificates needs --tls: ${known}`);
  return serverConfiguration(installation, {
    storeFolder,
    tls: tls === undefined ? undefined : certificateIn(tls, clientCertificates),
  });
}

function optionsOf(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    throw new UnknownWords(`${(error as Error).message}\nThere is: ${known}`);
  }
}

// By the names that a certificate has in a secret of Kubernetes.
const certificateIn = (folder: string, clientCertificates: boolean) => ({
  certificateFile: join(folder, 'tls.crt'),
  keyFile: join(folder, 'tls.key'),
  clientsCaFile: clientCertificates ? join(folder, 'ca.crt') : undefined,
});
