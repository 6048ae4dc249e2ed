import { createHash, createHmac } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@nelikentta/framework';
import { Clock, Database, prepared, type Scope, tenantTable, type WriteTx } from '@nelikentta/persistence';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';

/** Keys of creating requests and what was answered to them. */
export const idempotencyTables = `
  CREATE TABLE idempotency_key (
    municipality char(3)     NOT NULL,
    actor        text        NOT NULL,
    key          text        NOT NULL,
    digest       text        NOT NULL,
    answer       json,
    at           timestamptz NOT NULL,
    PRIMARY KEY (municipality, actor, key)
  );
  ${tenantTable('idempotency_key', 'SELECT, INSERT, UPDATE')}
`;

const claim = prepared(
  `INSERT INTO idempotency_key (municipality, actor, key, digest, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING key`,
);
const completion = prepared(`UPDATE idempotency_key SET answer = $4 WHERE municipality = $1 AND actor = $2 AND key = $3`);

type Request = FastifyRequest & { readonly scope?: Scope };

const onlyAsksMark = 'nelikentta.only-asks';

/** The route asks by POST, so that what it asks for stands in no URL. It makes nothing, and its answer is kept for no key. */
export const OnlyAsks = (): MethodDecorator => SetMetadata(onlyAsksMark, true);

/**
 * A POST with `Idempotency-Key` takes effect once: the key commits with the effect, and a repeat gets the first answer.
 * Two at the same time: the second waits for the first. A refused request leaves no key behind. Key and request are kept as
 * hashes, the request's keyed by what only its sender has: a body may hold an identity code, which has few possible values.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || key === undefined || !request.scope || isStream(request.body)) return next.handle();
    if (this.reflector.get<boolean | undefined>(onlyAsksMark, context.getHandler())) return next.handle();
    const given = keyIn(key);
    return from(this.once(request.scope, hashOf(given), digestOf(given, request), next));
  }

  private once(scope: Scope, key: string, digest: string, next: CallHandler): Promise<unknown> {
    return this.database.write(scope, async (tx) => {
      const earlier = await this.claim(tx, key, digest);
      if (earlier) return earlier.answer;
      const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      tx.alongside(completion, [scope.municipality, scope.actor, key, JSON.stringify(answer ?? null)]);
      return answer;
    });
  }

  private async claim(tx: WriteTx, key: string, digest: string): Promise<{ answer: unknown } | undefined> {
    const owner = [tx.scope.municipality, tx.scope.actor, key];
    const claimed = await tx.rows(claim, [...owner, digest, this.clock.now()]);
    if (claimed.length === 1) return undefined;
    const [earlier] = await tx.rows<{ digest: string; answer: unknown }>(
      `SELECT digest, answer FROM idempotency_key WHERE municipality = $1 AND actor = $2 AND key = $3`,
      owner,
    );
    if (earlier?.digest !== digest)
      throw new DomainError(
        'idempotency-key-reused',
        'This Idempotency-Key came with another request before. Use a new key for a new request.',
      );
    return earlier;
  }
}

function keyIn(header: string | string[]): string {
  if (typeof header === 'string' && /^[\x21-\x7e]{1,200}$/.test(header)) return header;
  throw new DomainError('malformed-header', 'Idempotency-Key holds 1 to 200 visible characters.', {
    header: 'Idempotency-Key',
  });
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url');

const digestOf = (key: string, request: FastifyRequest): string =>
  createHmac('sha256', key)
    .update(`${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('base64url');

const isStream = (body: unknown): boolean => typeof body === 'object' && body !== null && 'pipe' in body;
