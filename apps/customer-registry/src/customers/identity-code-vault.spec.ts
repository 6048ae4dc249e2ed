import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { IdentityCode } from './identity-code.js';
import { IdentityCodeVault } from './identity-code-vault.js';

const key = (id: string) => ({ id, key: randomBytes(32) });
const [first, second, index] = [key('first'), key('second'), randomBytes(32)];
const vault = new IdentityCodeVault({ sealing: [first], index });
const code = IdentityCode.of('010190-999W');

describe('The vault of identity codes', () => {
  it('opens for the customer for whom it sealed, and for no other', () => {
    const sealed = vault.seal('049', 'c1', code);
    expect(vault.open('049', 'c1', sealed)).toBe('010190-999W');
    expect(() => vault.open('049', 'c2', sealed)).toThrow();
    expect(() => vault.open('091', 'c1', sealed)).toThrow();
  });

  it('opens nothing that was altered', () => {
    const sealed = vault.seal('049', 'c1', code);
    const bytes = Buffer.from(sealed.sealed, 'base64');
    bytes[14] = (bytes[14] ?? 0) ^ 1;
    expect(() => vault.open('049', 'c1', { ...sealed, sealed: bytes.toString('base64') })).toThrow();
  });

  it('seals with its newest key and opens with the one that sealed', () => {
    const sealed = vault.seal('049', 'c1', code);
    const rotated = new IdentityCodeVault({ sealing: [second, first], index });
    expect(rotated.open('049', 'c1', sealed)).toBe('010190-999W');
    expect(rotated.seal('049', 'c1', code).keyId).toBe('second');
    expect(() => new IdentityCodeVault({ sealing: [second], index }).open('049', 'c1', sealed)).toThrow(/No key first/);
  });

  it('gives equal codes an equal index within a municipality, whatever the sealing key, and another elsewhere', () => {
    const rotated = new IdentityCodeVault({ sealing: [second], index });
    expect(vault.seal('049', 'c1', code).index).toBe(rotated.seal('049', 'c2', code).index);
    expect(vault.indexOf('049', code)).not.toBe(vault.indexOf('091', code));
    expect(vault.indexOf('049', code)).not.toBe(vault.indexOf('049', IdentityCode.of('010190Y999W')));
    expect(new IdentityCodeVault({ sealing: [first], index: randomBytes(32) }).indexOf('049', code)).not.toBe(
      vault.indexOf('049', code),
    );
  });

  it('never seals twice alike, so that equal codes cannot be seen to be equal', () => {
    expect(vault.seal('049', 'c1', code).sealed).not.toBe(vault.seal('049', 'c1', code).sealed);
  });
});
