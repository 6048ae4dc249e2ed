import { type Slice, type SliceOptions, startSlice } from '@nelikentta/testing';
import { customerRegistry } from '../service.js';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');

/** The whole registry over HTTP on real PostgreSQL, with keys that open nothing else. */
export const startRegistry = (options: SliceOptions = {}): Promise<Slice> =>
  startSlice(customerRegistry, { settings: { identityCodeKeys: `test:${key(1)}`, identityCodeIndexKey: key(2) }, ...options });
