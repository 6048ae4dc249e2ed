import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { SealedIdentityCode } from './customer-facts.js';
import type { IdentityCode } from './identity-code.js';

/** The keys of identity codes, 32 bytes each. */
export interface IdentityCodeKeys {
  /** Sealing keys by id. The first one seals; the others only open what they sealed before they were retired. */
  readonly sealing: readonly { readonly id: string; readonly key: Buffer }[];
  /** Of the blind index; none of the sealing keys. */
  readonly index: Buffer;
}

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Keeps identity codes unreadable (AES-256-GCM) yet findable (HMAC-SHA-256 with a key of its own). The municipality and the
 * customer are bound to what is sealed, so a code copied to another row does not open; the municipality is in the index, so
 * rows of two municipalities cannot be joined by it.
 */
export class IdentityCodeVault {
  constructor(private readonly keys: IdentityCodeKeys) {}

  /** The form in which the code is stored for one customer. */
  seal(municipality: string, customerId: string, code: IdentityCode): SealedIdentityCode {
    const [current] = this.keys.sealing;
    if (!current) throw new Error('No key for sealing identity codes.');
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, current.key, nonce).setAAD(Buffer.from(`${municipality}:${customerId}`));
    const sealed = Buffer.concat([nonce, cipher.update(code.text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return {
      index: this.indexOf(municipality, code),
      sealed: sealed.toString('base64'),
      keyId: current.id,
      masked: code.masked,
    };
  }

  /** The code in full. Throws when it was sealed for another customer, or altered, or its key is gone. */
  open(municipality: string, customerId: string, { sealed, keyId }: SealedIdentityCode): string {
    const key = this.keys.sealing.find(({ id }) => id === keyId)?.key;
    if (!key) throw new Error(`No key ${keyId} for opening identity codes.`);
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
      .setAAD(Buffer.from(`${municipality}:${customerId}`))
      .setAuthTag(bytes.subarray(-tagBytes));
    return decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
  }

  /** The keyed hash by which a code is found. */
  indexOf(municipality: string, code: IdentityCode): string {
    return this.keyedHash(`identity-code:${municipality}:${code.text}`);
  }

  /** A hash of a text that may hold a code: without the key, nobody can try codes against it. Base64. */
  keyedHash(text: string): string {
    return createHmac('sha256', this.keys.index).update(text).digest('base64');
  }
}
