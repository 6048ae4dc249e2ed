import { Module } from '@nestjs/common';
import { ApproveObservation } from './approve-observation.js';
import { CorrectObservation } from './correct-observation.js';
import { ObservationsController } from './observations.controller.js';
import { RecordObservation } from './record-observation.js';
import { WithdrawObservation } from './withdraw-observation.js';

@Module({
  controllers: [ObservationsController],
  providers: [RecordObservation, CorrectObservation, ApproveObservation, WithdrawObservation],
})
export class ObservationsModule {}
