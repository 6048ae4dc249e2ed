import type { FastifyInstance } from 'fastify';
import { bearerToken } from './bearer-token.js';
import type { TokenVerifier } from './token-verifier.js';

/**
 * Refuses a request that carries a body before the body is read, unless its token is good: megabytes are parsed for those who are known,
 * and whoever is not learns nothing of how a body would be checked. Whether the actor may do what is asked stays the guard's to say.
 */
export function authenticateBeforeBody(fastify: FastifyInstance, verifier: TokenVerifier): void {
  fastify.addHook('onRequest', ({ headers }, _reply, done) => {
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
    if (!hasBody) done();
    else
      verifier.verify(bearerToken(headers.authorization)).then(() => {
        done();
      }, done);
  });
}
