import { Module } from '@nestjs/common';
import { PredictEffect } from './predict-effect.js';
import { PredictedEffectsController } from './predicted-effects.controller.js';

@Module({ controllers: [PredictedEffectsController], providers: [PredictEffect] })
export class PredictedEffectsModule {}
