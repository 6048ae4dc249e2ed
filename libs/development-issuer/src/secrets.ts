import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** What must be the same after a restart, so that tokens, cookies and configured systems stay good. */
export interface Secrets {
  readonly signingKey: JWK & { kid: string };
  readonly cookieKey: string;
  readonly clientSecret: string;
}

/** The secrets kept in the folder, readable by their owner alone; made at the first start. */
export async function secretsIn(folder: string): Promise<Secrets> {
  const file = join(folder, 'development-issuer.json');
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const secrets = await newSecrets();
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.unfinished`, JSON.stringify(secrets), { mode: 0o600, flush: true });
  await rename(`${file}.unfinished`, file);
  return secrets;
}

async function newSecrets(): Promise<Secrets> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const random = () => randomBytes(32).toString('base64url');
  const signingKey = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
  return { signingKey, cookieKey: random(), clientSecret: random() };
}
