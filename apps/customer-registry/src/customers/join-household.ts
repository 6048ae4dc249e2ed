import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '@nelikentta/persistence';
import { requireHousehold } from '../households/require-household.js';
import { ChangeDatedList } from './change-dated-list.js';
import type { MembershipFacts } from './customer-facts.js';
import { requireCustomer } from './require-customer.js';

/** Makes a customer a member of a household that exists. */
@Injectable()
export class JoinHousehold {
  constructor(
    private readonly database: Database,
    private readonly changeDatedList: ChangeDatedList,
  ) {}

  execute(scope: Scope, customerId: string, membership: MembershipFacts) {
    return this.database.write(scope, async (tx) => {
      await requireCustomer(tx, customerId);
      await requireHousehold(tx, membership.householdId);
      return this.changeDatedList.add(scope, customerId, 'memberships', membership);
    });
  }
}
