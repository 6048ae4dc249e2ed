import { Injectable } from '@nestjs/common';
import { Clock, Database, Ids, type Scope } from '@nelikentta/persistence';
import { requireCustomer } from '../customers/require-customer.js';
import { requireEncounterOf } from '../encounters/require-encounter.js';
import { needingTable } from './needing.table.js';
import { Needing, type NeedingFacts } from './needing.js';

/** Records what a customer finds valuable, in its own words. */
@Injectable()
export class RecordNeeding {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `not-found` when there is no such customer, `unknown-encounter`, or what a rule of needings refuses */
  execute(scope: Scope, facts: NeedingFacts): Promise<Needing> {
    const now = this.clock.now();
    const needing = Needing.state(this.ids.next(), facts, now);
    return this.database.write(scope, async (tx) => {
      await requireCustomer(tx, facts.customerId);
      if (facts.encounterId !== null) await requireEncounterOf(tx, facts.customerId, facts.encounterId);
      needingTable.save(tx, { created: [{ model: needing }] }, { at: now });
      return needing;
    });
  }
}
