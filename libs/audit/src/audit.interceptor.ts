import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@nelikentta/framework';
import { Clock, Database, Ids, type Scope } from '@nelikentta/persistence';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { ownTransactionsMark, personalDataMark } from './marks.js';
import { isPurpose, purposes } from './purposes.js';
import { record } from './record.js';

interface Request {
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
  readonly scope?: Scope;
}

/** What the audit row says of a request, before it is known how it ended. */
interface Deed {
  readonly scope: Scope;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
}

/**
 * Every command, and every read of personal data, runs in one transaction that also holds its audit row. A refusal leaves
 * a row of its own, since what it refused was rolled back.
 */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const personal = this.reflector.get<string | undefined>(personalDataMark, context.getHandler());
    const command = request.method !== 'GET' && request.method !== 'HEAD';
    const ownTransactions = this.reflector.get<boolean | undefined>(ownTransactionsMark, context.getHandler());
    if (!request.scope || ownTransactions || (personal === undefined && !command)) return next.handle();
    return from(this.audited(deedOf(context, request, request.scope, personal), personal !== undefined, next));
  }

  private async audited(deed: Deed, personal: boolean, next: CallHandler): Promise<unknown> {
    try {
      if (personal) requirePurpose(deed.scope);
      return await this.database.write(deed.scope, async (tx) => {
        const result: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
        await record(tx, { ...this.stamp(), ...deed, subjectId: deed.subjectId ?? idOf(result), outcome: 'done' });
        return result;
      });
    } catch (error) {
      if (error instanceof DomainError && error.kind !== 'unavailable') await this.refused(deed, error);
      throw error;
    }
  }

  private async refused(deed: Deed, { code }: DomainError): Promise<void> {
    await this.database.write(deed.scope, (tx) =>
      record(tx, { ...this.stamp(), ...deed, outcome: 'refused', details: { code } }),
    );
  }

  private stamp() {
    return { id: this.ids.next(), at: this.clock.now() };
  }
}

function requirePurpose({ purpose }: Scope): void {
  if (purpose === undefined || !isPurpose(purpose))
    throw new DomainError('purpose-required', `Say in the header Purpose what the data is for: ${purposes.join(', ')}.`);
}

function deedOf(context: ExecutionContext, request: Request, scope: Scope, personal: string | undefined): Deed {
  const subjectId = Object.values(request.params)[0] ?? null;
  const subjectType =
    personal ??
    context
      .getClass()
      .name.replace(/Controller$/, '')
      .toLowerCase();
  return { scope, action: `${context.getClass().name}.${context.getHandler().name}`, subjectType, subjectId };
}

function idOf(result: unknown): string | null {
  const id = typeof result === 'object' && result !== null && 'id' in result ? result.id : undefined;
  return typeof id === 'string' ? id : null;
}
