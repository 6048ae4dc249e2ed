import { DomainError } from '@nelikentta/framework';
import { finished, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The body's bytes, unpacked; its failures come as typed errors. Takes no more from the stream than is asked for. */
export function bytesOf(stream: Readable, contentEncoding = 'identity'): AsyncGenerator<Buffer, void, undefined> {
  const encoding = contentEncoding.trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return chunksOf(stream, { destroyOnReturn: false });
  if (encoding === 'gzip' || encoding === 'x-gzip') return chunksOf(unpacked(stream), { destroyOnReturn: true });
  throw new DomainError('unsupported-encoding', 'A body is sent as it is, or packed with gzip.', { contentEncoding });
}

/** Not `pipeline`: when the unpacking fails it would destroy the request, and with it the answer's connection. */
function unpacked(stream: Readable): Readable {
  const gunzip = createGunzip();
  finished(stream, { writable: false }, (error) => {
    if (error) gunzip.destroy(error);
  });
  return stream.pipe(gunzip);
}

async function* chunksOf(stream: Readable, whenLeft: { destroyOnReturn: boolean }): AsyncGenerator<Buffer, void, undefined> {
  try {
    for await (const chunk of stream.iterator(whenLeft)) yield chunk as Buffer;
  } catch (error) {
    throw typedErrorOf(error);
  }
}

/** zlib's own faults are called Z_DATA_ERROR, Z_BUF_ERROR and the like. */
const isCompressionFault = (error: unknown): boolean => String((error as { code?: unknown }).code).startsWith('Z_');

const typedErrorOf = (error: unknown): DomainError =>
  isCompressionFault(error)
    ? new DomainError('broken-compression', 'The body is not a whole gzip.')
    : new DomainError('broken-upload', 'The body ended before it was whole.');
