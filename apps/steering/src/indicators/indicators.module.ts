import { Module } from '@nestjs/common';
import { AddIndicator } from './add-indicator.js';
import { CorrectIndicator } from './correct-indicator.js';
import { IndicatorsController } from './indicators.controller.js';

@Module({ controllers: [IndicatorsController], providers: [AddIndicator, CorrectIndicator] })
export class IndicatorsModule {}
