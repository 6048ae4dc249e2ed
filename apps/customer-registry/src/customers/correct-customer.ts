import { Injectable } from '@nestjs/common';
import { Ids, type Scope } from '@nelikentta/persistence';
import { ChangeCustomer, type Target } from './change-customer.js';
import type { Customer } from './customer.js';
import { changesOf, type CustomerInput } from './customer-input.js';
import { IdentityCodeVault } from './identity-code-vault.js';

/** Corrects what is known of a customer. */
@Injectable()
export class CorrectCustomer {
  constructor(
    private readonly changeCustomer: ChangeCustomer,
    private readonly vault: IdentityCodeVault,
    private readonly ids: Ids,
  ) {}

  execute(scope: Scope, target: Target, input: CustomerInput): Promise<Customer> {
    return this.changeCustomer.execute(scope, target, ({ id, facts }) =>
      changesOf(input, {
        municipality: scope.municipality,
        customerId: id,
        known: facts,
        vault: this.vault,
        nextId: () => this.ids.next(),
      }),
    );
  }
}
