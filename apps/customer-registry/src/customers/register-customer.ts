import { Injectable } from '@nestjs/common';
import { type ActorLevel, localDay } from '@nelikentta/framework';
import { Clock, Database, Ids, type Scope } from '@nelikentta/persistence';
import { Customer } from './customer.js';
import { changesOf, type CustomerInput } from './customer-input.js';
import { publishCustomers } from './customers.events.js';
import { IdentityCodeVault } from './identity-code-vault.js';
import { saveCustomers } from './save-customers.js';
import { type Source, saveSources } from './sources.table.js';
import { refusingTaken } from './taken-identifiers.js';

export interface NewCustomer extends CustomerInput {
  readonly actorLevel: ActorLevel;
  /** Where the customer comes from, when another system knows it. */
  readonly source?: Source | undefined;
}

/** Enters a customer that the municipality did not know, and lets the other services know. */
@Injectable()
export class RegisterCustomer {
  constructor(
    private readonly database: Database,
    private readonly vault: IdentityCodeVault,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async execute(scope: Scope, { actorLevel, source, ...input }: NewCustomer): Promise<Customer> {
    const now = this.clock.now();
    const customerId = this.ids.next();
    const nextId = () => this.ids.next();
    const known = changesOf(input, { municipality: scope.municipality, customerId, vault: this.vault, nextId });
    const customer = Customer.register(customerId, actorLevel, known, localDay(now));
    await this.database.write(scope, async (tx) => {
      await refusingTaken(saveCustomers(tx, [customer], [], now));
      if (source) await refusingTaken(saveSources(tx, [{ ...source, customerId, told: null }]));
      await publishCustomers(tx, [customer], this.ids, now);
    });
    return customer;
  }
}
