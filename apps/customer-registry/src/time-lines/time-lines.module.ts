import { Module } from '@nestjs/common';
import { TimeLinesController } from './time-lines.controller.js';

@Module({ controllers: [TimeLinesController] })
export class TimeLinesModule {}
