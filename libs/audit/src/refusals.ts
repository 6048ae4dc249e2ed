import { type ExecutionContext, Injectable } from '@nestjs/common';
import type { DomainError } from '@nelikentta/framework';
import { Clock, Database, Ids, type Scope } from '@nelikentta/persistence';
import { deedOf } from './deed.js';
import { record } from './record.js';

/** Notes who was refused what. In a transaction of its own, since what was refused was rolled back or never begun. */
@Injectable()
export class Refusals {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Does nothing for a request that is not audited. */
  async note(context: ExecutionContext, scope: Scope, { code }: DomainError): Promise<void> {
    const deed = deedOf(context);
    if (!deed) return;
    const { action, subjectType, subjectId } = deed;
    const entry = {
      id: this.ids.next(),
      at: this.clock.now(),
      action,
      subjectType,
      subjectId,
      outcome: 'refused',
      details: { code },
    } as const;
    await this.database.writeApart(scope, async (tx) => {
      record(tx, entry);
    });
  }
}
