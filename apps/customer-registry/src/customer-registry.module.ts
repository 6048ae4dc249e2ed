import { Module } from '@nestjs/common';
import { CustomersModule } from './customers/customers.module.js';
import { EncountersModule } from './encounters/encounters.module.js';
import { HouseholdsModule } from './households/households.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { NeedingsModule } from './needings/needings.module.js';

@Module({ imports: [CustomersModule, EncountersModule, HouseholdsModule, ImportsModule, NeedingsModule] })
export class CustomerRegistryModule {}
