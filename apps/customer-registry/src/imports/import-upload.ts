import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Upload } from './run-import.js';

/** The query of every route that takes an import. */
export const ImportQuery = z.strictObject({
  importId: z.uuid().optional().meta({ description: 'Chosen by the sender, to follow the import and to send it again' }),
});

/** The upload of a request, whose body is still a stream. */
export const uploadOf = (request: FastifyRequest, { importId }: z.output<typeof ImportQuery>): Upload => ({
  stream: request.body as Readable,
  contentType: request.headers['content-type'],
  contentEncoding: request.headers['content-encoding'],
  importId,
});
