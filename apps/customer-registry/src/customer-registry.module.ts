import { Module } from '@nestjs/common';
import { CustomersModule } from './customers/customers.module.js';
import { EncountersModule } from './encounters/encounters.module.js';
import { FeedbackModule } from './feedback/feedback.module.js';
import { HouseholdsModule } from './households/households.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { NeedingsModule } from './needings/needings.module.js';
import { TimeLinesModule } from './time-lines/time-lines.module.js';

@Module({
  imports: [
    CustomersModule,
    EncountersModule,
    FeedbackModule,
    HouseholdsModule,
    ImportsModule,
    NeedingsModule,
    TimeLinesModule,
  ],
})
export class CustomerRegistryModule {}
