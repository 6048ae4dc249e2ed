import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { addDays, localDay } from '@nelikentta/framework';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Clock, type Scope } from '@nelikentta/persistence';
import type { z } from 'zod';
import { Id } from '../request-parts.js';
import { AssessPredictions } from './assess-predictions.js';
import { PredictionAccuracy, TargetMeasures } from './assessments.schemas.js';
import { MomentQuery } from './key-measures.schemas.js';
import { MeasureTarget } from './measure-target.js';
import { rounded, shown } from './measures/figure.js';
import { shownCostEffectiveness } from './measures/shown-measures.js';

@ApiTags('assessments')
@Controller('v1')
export class AssessmentsController {
  constructor(
    private readonly measureTarget: MeasureTarget,
    private readonly assessPredictions: AssessPredictions,
    private readonly clock: Clock,
  ) {}

  @Get('targets/:targetId/measures')
  @RequiresPermission('key-measure:read')
  @ApiOperation({ summary: 'How far a target has come, and at what cost' })
  @ApiOkResponse({ standardSchema: TargetMeasures })
  async target(
    @CurrentScope() scope: Scope,
    @Param('targetId', { schema: Id }) targetId: string,
    @Query({ schema: MomentQuery }) query: z.output<typeof MomentQuery>,
  ) {
    const measures = await this.measureTarget.execute(scope, targetId, query.at ?? this.tomorrow());
    const { realisedShare, costEffectiveness, costPeriod, effectPoints } = measures;
    return {
      ...measures,
      realisedShare: shown(realisedShare, costPeriod),
      effectPoints: effectPoints === null ? null : rounded(effectPoints),
      costEffectiveness: shownCostEffectiveness(costEffectiveness, costPeriod),
    };
  }

  @Get('prediction-accuracy')
  @RequiresPermission('key-measure:read')
  @ApiOperation({ summary: 'Predictions whose time has come beside what happened, and what each forecaster’s were worth' })
  @ApiOkResponse({ standardSchema: PredictionAccuracy })
  predictions(@CurrentScope() scope: Scope, @Query({ schema: MomentQuery }) query: z.output<typeof MomentQuery>) {
    return this.assessPredictions.execute(scope, query.at ?? this.tomorrow());
  }

  // What ended today counts already.
  private tomorrow(): string {
    return addDays(localDay(this.clock.now()), 1);
  }
}
