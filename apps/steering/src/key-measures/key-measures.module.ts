import { Module } from '@nestjs/common';
import { AskOthers } from './ask-others.js';
import { AssessmentsController } from './assessments.controller.js';
import { AssessPredictions } from './assess-predictions.js';
import { CustomersReachedController } from './customers-reached.controller.js';
import { KeyMeasuresController } from './key-measures.controller.js';
import { MeasureBalance } from './measure-balance.js';
import { MeasureFields } from './measure-fields.js';
import { MeasureGaps } from './measure-gaps.js';
import { MeasureKeys } from './measure-keys.js';
import { MeasureReach } from './measure-reach.js';
import { MeasureTarget } from './measure-target.js';

@Module({
  controllers: [KeyMeasuresController, CustomersReachedController, AssessmentsController],
  providers: [
    AskOthers,
    MeasureKeys,
    MeasureReach,
    MeasureFields,
    MeasureBalance,
    MeasureGaps,
    MeasureTarget,
    AssessPredictions,
  ],
})
export class KeyMeasuresModule {}
