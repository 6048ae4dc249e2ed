import { Module } from '@nestjs/common';
import { EnterHousehold } from './enter-household.js';
import { HouseholdsController } from './households.controller.js';

@Module({ controllers: [HouseholdsController], providers: [EnterHousehold] })
export class HouseholdsModule {}
