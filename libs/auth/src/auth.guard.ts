import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { isPurpose, Refusals } from '@nelikentta/audit';
import { DomainError } from '@nelikentta/framework';
import type { Scope } from '@nelikentta/persistence';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';
import { bearerToken } from './bearer-token.js';
import { type Authenticated, declaredBy } from './decorators.js';
import { TokenVerifier } from './token-verifier.js';

/** Stands before every route: nobody passes whom the route does not name. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly verifier: TokenVerifier,
    private readonly refusals: Refusals,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { permissions, publicReason } = declaredBy(context.getHandler());
    if (publicReason !== undefined && permissions.length === 0) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest & Authenticated>();
    const actor = await this.verifier.verify(bearerToken(request.headers.authorization));
    const scope = scopeOf(actor, request.headers['purpose']);
    if (permissions.length === 0 || !permissions.every((permission) => actor.permissions.has(permission))) {
      const refusal = new DomainError('forbidden', 'Your roles do not include what this needs.', {
        permission: permissions.join(' '),
      });
      await this.refusals.note(context, scope, refusal);
      throw refusal;
    }
    Object.assign(request, { actor, scope } satisfies Authenticated);
    return true;
  }
}

/** A purpose outside the published list counts as none: audit rows hold no free text. */
function scopeOf({ municipality, subject }: Actor, purpose: string | string[] | undefined): Scope {
  const stated = typeof purpose === 'string' && isPurpose(purpose) ? { purpose } : {};
  return { municipality, actor: subject, ...stated };
}
