import { Injectable } from '@nestjs/common';
import { Clock, Database, Ids, type Scope } from '@nelikentta/persistence';
import { requireCustomer } from '../customers/require-customer.js';
import { findServices } from '../service-references/find-services.js';
import { Encounter, type EncounterFacts } from './encounter.js';
import { saveEncounters } from './save-encounters.js';

/** Records that a customer was met, and lets the other services know. */
@Injectable()
export class RecordEncounter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `not-found` when there is no such customer, or what a rule of encounters refuses */
  execute(scope: Scope, facts: EncounterFacts): Promise<Encounter> {
    const now = this.clock.now();
    return this.database.write(scope, async (tx) => {
      const [services] = await Promise.all([findServices(tx, [facts.serviceId]), requireCustomer(tx, facts.customerId)]);
      const service = services.get(facts.serviceId ?? '');
      const encounter = Encounter.record(this.ids.next(), facts, { now, service });
      await saveEncounters(tx, { created: [{ model: encounter }] }, { ids: this.ids, now });
      return encounter;
    });
  }
}
