import { Injectable } from '@nestjs/common';
import { Ids, type Scope } from '@nelikentta/persistence';
import { ChangeCustomer, type Target } from './change-customer.js';
import type { Customer } from './customer.js';
import type { CustomerChanges, CustomerFacts } from './customer-facts.js';
import { withCorrected, without } from './dated-lists.js';
import { told } from './told.js';

/** The lists whose entries hold by calendar days. */
export type DatedList = 'residences' | 'ties' | 'memberships';
export type EntryOf<List extends DatedList> = CustomerFacts[List][number];
/** A correction of an entry: what is undefined stays. */
export type CorrectedEntry<List extends DatedList> = { [Fact in keyof EntryOf<List>]?: EntryOf<List>[Fact] | undefined };

/** Adds, corrects, ends and takes away residences, ties and memberships of a customer. */
@Injectable()
export class ChangeDatedList {
  constructor(
    private readonly changeCustomer: ChangeCustomer,
    private readonly ids: Ids,
  ) {}

  async add<List extends DatedList>(scope: Scope, customerId: string, list: List, facts: Omit<EntryOf<List>, 'id'>) {
    const entryId = this.ids.next();
    const { id, version } = await this.changeCustomer.execute(scope, { customerId }, (customer) =>
      only(list, [...customer.facts[list], { ...facts, id: entryId } as EntryOf<List>]),
    );
    return { id, version, entryId };
  }

  correct<List extends DatedList>(
    scope: Scope,
    target: Target,
    list: List,
    entryId: string,
    changes: CorrectedEntry<List>,
  ): Promise<Customer> {
    return this.changeCustomer.execute(scope, target, ({ facts }) =>
      only(list, withCorrected<EntryOf<DatedList>>(facts[list], entryId, told(changes))),
    );
  }

  /** For what was entered by mistake; what has ended is corrected with its end. */
  remove(scope: Scope, target: Target, list: DatedList, entryId: string): Promise<Customer> {
    return this.changeCustomer.execute(scope, target, ({ facts }) =>
      only(list, without<EntryOf<DatedList>>(facts[list], entryId)),
    );
  }
}

const only = (list: DatedList, entries: readonly EntryOf<DatedList>[]): CustomerChanges => ({ [list]: entries });
