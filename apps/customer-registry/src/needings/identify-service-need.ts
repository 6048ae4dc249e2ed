import { Injectable } from '@nestjs/common';
import { DomainError } from '@nelikentta/framework';
import { Clock, Database, Ids, type Scope } from '@nelikentta/persistence';
import { findServices, requireKnown } from '../service-references/find-services.js';
import { needingTable } from './needing.table.js';
import { saveServiceNeeds } from './save-service-needs.js';
import { ServiceNeed, type ServiceNeedFacts } from './service-need.js';

/** What is told of a service need when it is identified; opened now unless told. */
export interface IdentifiedNeed extends Pick<ServiceNeedFacts, 'serviceId' | 'serviceClass'> {
  readonly openedAt?: Date | undefined;
}

/** Identifies, from a needing, the part that some service could answer. */
@Injectable()
export class IdentifyServiceNeed {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `not-found` when there is no such needing, `unknown-service`, or what a rule of service needs refuses */
  execute(scope: Scope, needingId: string, { openedAt, ...about }: IdentifiedNeed): Promise<ServiceNeed> {
    const now = this.clock.now();
    return this.database.write(scope, async (tx) => {
      const needing = await needingTable.lock(tx, needingId);
      if (!needing) throw new DomainError('not-found', 'There is no such needing.');
      needing.refuseWhenRetracted();
      requireKnown(await findServices(tx, [about.serviceId]), about.serviceId);
      const { customerId } = needing.facts;
      const facts = { needingId, customerId, ...about, openedAt: openedAt ?? now, closing: null };
      const need = ServiceNeed.identify(this.ids.next(), facts, now);
      await saveServiceNeeds(tx, { created: [need] }, { ids: this.ids, now });
      return need;
    });
  }
}
