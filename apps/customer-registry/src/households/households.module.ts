import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module.js';
import { EnterHousehold } from './enter-household.js';
import { HouseholdsController } from './households.controller.js';
import { JoinHousehold } from './join-household.js';
import { MembershipsController } from './memberships.controller.js';

@Module({
  imports: [CustomersModule],
  controllers: [HouseholdsController, MembershipsController],
  providers: [EnterHousehold, JoinHousehold],
})
export class HouseholdsModule {}
