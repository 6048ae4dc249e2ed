import { Injectable } from '@nestjs/common';
import { DomainError, localDay } from '@nelikentta/framework';
import { requireVersion } from '@nelikentta/http';
import { Clock, Database, Ids, type Scope, type WriteTx } from '@nelikentta/persistence';
import type { Customer } from './customer.js';
import type { CustomerChanges } from './customer-facts.js';
import { lockCustomers } from './customers.table.js';
import { publishCustomers } from './customers.events.js';
import { saveCustomers } from './save-customers.js';
import { refusingTaken } from './taken-identifiers.js';

/** Which customer changes, and the version that the change is based on; undefined when any will do. */
export interface Target {
  readonly customerId: string;
  readonly basedOn?: number | undefined;
}

/** Changes a customer: what was before goes to its history, and the other services learn how it now stands. */
@Injectable()
export class ChangeCustomer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @param decide the changes, from the customer as it stands
   * @throws DomainError `not-found`, `stale-version`, or what a rule of the customer refuses
   */
  execute(scope: Scope, { customerId, basedOn }: Target, decide: (customer: Customer) => CustomerChanges): Promise<Customer> {
    return this.database.write(scope, async (tx) => {
      const before = await this.lock(tx, customerId);
      if (basedOn !== undefined) requireVersion(before.version, basedOn);
      const now = this.clock.now();
      const after = before.corrected(decide(before), localDay(now));
      if (after !== before) {
        await refusingTaken(saveCustomers(tx, [], [{ before, after }], now));
        await publishCustomers(tx, [after], this.ids, now);
      }
      return after;
    });
  }

  private async lock(tx: WriteTx, customerId: string): Promise<Customer> {
    const [customer] = await lockCustomers(tx, [customerId]);
    if (!customer) throw new DomainError('not-found', 'There is no such customer.');
    return customer;
  }
}
