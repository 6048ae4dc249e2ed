import { Injectable } from '@nestjs/common';
import { DomainError } from '@nelikentta/framework';
import { requireVersion } from '@nelikentta/http';
import { Clock, Database, Ids, type Scope } from '@nelikentta/persistence';
import { saveServiceNeeds } from './save-service-needs.js';
import { serviceNeedTable } from './service-need.table.js';
import type { Closing, ServiceNeed } from './service-need.js';

/** Which service need changes, the version that the change is based on, and why it changes when somebody says. */
export interface ServiceNeedChange {
  readonly serviceNeedId: string;
  readonly basedOn: number;
  readonly reason?: string | undefined;
}

/** Closes a service need with its outcome, opens it again, or retracts it. */
@Injectable()
export class ChangeServiceNeed {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `not-found`, `stale-version`, `service-need-closed`, or what a rule of closing refuses; closed now unless told */
  close(
    scope: Scope,
    change: ServiceNeedChange,
    { at, ...ending }: Partial<Pick<Closing, 'at'>> & Omit<Closing, 'at'>,
  ): Promise<ServiceNeed> {
    return this.change(scope, change, (need, now) => need.close({ at: at ?? now, ...ending }, now));
  }

  /** @throws DomainError `not-found`, `stale-version`, `service-need-open`, `already-retracted` */
  reopen(scope: Scope, change: ServiceNeedChange): Promise<ServiceNeed> {
    return this.change(scope, change, (need, now) => need.reopen(now));
  }

  /** @throws DomainError `not-found`, `stale-version`, `already-retracted` */
  retract(scope: Scope, change: ServiceNeedChange): Promise<ServiceNeed> {
    return this.change(scope, change, (need) => need.retract());
  }

  private change(
    scope: Scope,
    { serviceNeedId, basedOn, reason }: ServiceNeedChange,
    decide: (need: ServiceNeed, now: Date) => ServiceNeed,
  ): Promise<ServiceNeed> {
    const now = this.clock.now();
    return this.database.write(scope, async (tx) => {
      const before = await serviceNeedTable.lock(tx, serviceNeedId);
      if (!before) throw new DomainError('not-found', 'There is no such service need.');
      requireVersion(before.version, basedOn);
      const after = decide(before, now);
      await saveServiceNeeds(tx, { changed: [{ before, after }] }, { ids: this.ids, now, reason });
      return after;
    });
  }
}
