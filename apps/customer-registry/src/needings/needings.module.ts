import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/imports.module.js';
import { ChangeServiceNeed } from './change-service-need.js';
import { CorrectNeeding } from './correct-needing.js';
import { IdentifyServiceNeed } from './identify-service-need.js';
import { ImportNeedingsController } from './import-needings.controller.js';
import { ImportNeedings } from './import-needings.js';
import { NeedingsController } from './needings.controller.js';
import { RecordNeeding } from './record-needing.js';
import { ServiceNeedsController } from './service-needs.controller.js';

@Module({
  imports: [ImportsModule],
  controllers: [NeedingsController, ServiceNeedsController, ImportNeedingsController],
  providers: [RecordNeeding, CorrectNeeding, IdentifyServiceNeed, ChangeServiceNeed, ImportNeedings],
})
export class NeedingsModule {}
