import type { FastifyInstance } from 'fastify';

/** Gives each body that has a version its ETag. */
export function addEtags(fastify: FastifyInstance): void {
  fastify.addHook('preSerialization', (_request, reply, body: unknown, done) => {
    if (typeof body === 'object' && body !== null && 'version' in body && typeof body.version === 'number')
      void reply.header('etag', `"${String(body.version)}"`);
    done(null, body);
  });
}
