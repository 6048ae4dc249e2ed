import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/imports.module.js';
import { CorrectFeedback } from './correct-feedback.js';
import { FeedbackController } from './feedback.controller.js';
import { GiveFeedback } from './give-feedback.js';
import { ImportFeedbackController } from './import-feedback.controller.js';
import { ImportFeedback } from './import-feedback.js';

@Module({
  imports: [ImportsModule],
  controllers: [FeedbackController, ImportFeedbackController],
  providers: [GiveFeedback, CorrectFeedback, ImportFeedback],
})
export class FeedbackModule {}
