import { Module } from '@nestjs/common';
import { Settings } from '@nelikentta/service';
import { ImportsModule } from '../imports/imports.module.js';
import type { CustomerRegistrySettings } from '../settings.js';
import { ChangeCustomer } from './change-customer.js';
import { ChangeDatedList } from './change-dated-list.js';
import { CorrectCustomer } from './correct-customer.js';
import { CustomersController } from './customers.controller.js';
import { FindingController } from './finding.controller.js';
import { IdentityCodeVault } from './identity-code-vault.js';
import { ImportCustomersController } from './import-customers.controller.js';
import { ImportCustomers } from './import-customers.js';
import { JoinHousehold } from './join-household.js';
import { MembershipsController } from './memberships.controller.js';
import { RegisterCustomer } from './register-customer.js';
import { ResidencesController } from './residences.controller.js';
import { RevealIdentityCode } from './reveal-identity-code.js';
import { TiesController } from './ties.controller.js';

const vault = {
  provide: IdentityCodeVault,
  useFactory: ({ identityCodeKeys, identityCodeIndexKey }: CustomerRegistrySettings) =>
    new IdentityCodeVault({ sealing: identityCodeKeys, index: identityCodeIndexKey }),
  inject: [Settings],
};

@Module({
  imports: [ImportsModule],
  // The fixed paths of finding stand before the paths with an id.
  controllers: [
    FindingController,
    CustomersController,
    ResidencesController,
    TiesController,
    MembershipsController,
    ImportCustomersController,
  ],
  providers: [
    vault,
    RegisterCustomer,
    CorrectCustomer,
    ChangeCustomer,
    ChangeDatedList,
    JoinHousehold,
    RevealIdentityCode,
    ImportCustomers,
  ],
  exports: [ChangeDatedList],
})
export class CustomersModule {}
