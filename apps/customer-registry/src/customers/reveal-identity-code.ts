import { Injectable } from '@nestjs/common';
import { DomainError } from '@nelikentta/framework';
import { Database, type Scope } from '@nelikentta/persistence';
import { readCustomers } from './customers.table.js';
import { IdentityCodeVault } from './identity-code-vault.js';

/** Shows an identity code in full: the one place that opens what the vault sealed. */
@Injectable()
export class RevealIdentityCode {
  constructor(
    private readonly database: Database,
    private readonly vault: IdentityCodeVault,
  ) {}

  /** Throws `not-found` when there is no such customer, or none of its identity code is known. */
  async execute(scope: Scope, customerId: string): Promise<string> {
    const [customer] = await this.database.read(scope, (tx) => readCustomers(tx, [customerId]));
    const sealed = customer?.facts.identityCode;
    if (!sealed) throw new DomainError('not-found', 'No identity code of such a customer is known.');
    return this.vault.open(scope.municipality, customerId, sealed);
  }
}
