import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { DomainError } from '@nelikentta/framework';
import { type AddTx, Clock, Database, Ids, type Scope } from '@nelikentta/persistence';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { type Deed, deedOf } from './deed.js';
import { isPurpose, purposes } from './purposes.js';
import { record } from './record.js';
import { Refusals } from './refusals.js';

/**
 * Every command, and every read of personal data, runs in one transaction that also holds its audit row. A refusal leaves
 * a row of its own, since what it refused was rolled back.
 */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly refusals: Refusals,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { scope } = context.switchToHttp().getRequest<{ readonly scope?: Scope }>();
    const deed = deedOf(context);
    if (!scope || !deed || deed.ownTransactions) return next.handle();
    return from(this.audited(context, scope, deed, next));
  }

  private async audited(context: ExecutionContext, scope: Scope, deed: Deed, next: CallHandler): Promise<unknown> {
    try {
      if (deed.readsPersonalData) requirePurpose(scope);
      const work = async (tx: AddTx): Promise<unknown> => {
        const result: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
        const { action, subjectType } = deed;
        const stamp = { id: this.ids.next(), at: this.clock.now() };
        record(tx, { ...stamp, action, subjectType, subjectId: deed.subjectId ?? idOf(result), outcome: 'done' });
        return result;
      };
      return await (deed.byKey ? this.database.readAndAddTogether(scope, work) : this.database.write(scope, work));
    } catch (error) {
      if (error instanceof DomainError && error.kind !== 'unavailable') await this.refusals.note(context, scope, error);
      throw error;
    }
  }
}

function requirePurpose({ purpose }: Scope): void {
  if (purpose === undefined || !isPurpose(purpose))
    throw new DomainError('purpose-required', `Say in the header Purpose what the data is for: ${purposes.join(', ')}.`);
}

function idOf(result: unknown): string | null {
  const id = typeof result === 'object' && result !== null && 'id' in result ? result.id : undefined;
  return typeof id === 'string' ? id : null;
}
