import { Module } from '@nestjs/common';
import { FieldProfilesModule } from './field-profiles/field-profiles.module.js';
import { IndicatorsModule } from './indicators/indicators.module.js';
import { KeyMeasuresModule } from './key-measures/key-measures.module.js';
import { ObservationsModule } from './observations/observations.module.js';
import { PredictedEffectsModule } from './predicted-effects/predicted-effects.module.js';
import { RisksModule } from './risks/risks.module.js';
import { TargetsModule } from './targets/targets.module.js';

@Module({
  imports: [
    IndicatorsModule,
    TargetsModule,
    ObservationsModule,
    PredictedEffectsModule,
    RisksModule,
    KeyMeasuresModule,
    FieldProfilesModule,
  ],
})
export class SteeringModule {}
