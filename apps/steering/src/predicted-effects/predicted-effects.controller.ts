import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { cursorOf, freeText, pageOf, pageSchema, pagingQuery, sortKey } from '@nelikentta/http';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { Day, Id, Level, Segment } from '../request-parts.js';
import { theTarget } from '../targets/find-target.js';
import { effectsOfTarget } from './list-predicted-effects.js';
import { PredictEffect } from './predict-effect.js';
import { directnesses, forecasterKinds, timings } from './predicted-effect.js';

const facts = {
  directness: z.enum(directnesses),
  timing: z.enum(timings),
  size: Level.meta({ description: "Change from the target's baseline, in the indicator's unit" }),
  low: Level,
  high: Level,
  certainty: z.number().gt(0).lt(1).meta({ description: 'How often such an interval holds: 0.8 is eight times in ten' }),
  forecaster: z
    .strictObject({ kind: z.enum(forecasterKinds), name: freeText(200) })
    .meta({ description: "A person's role or a model, never a person" }),
  dueOn: Day.meta({ description: 'The day by which the effect is to have come' }),
};
const NewPredictedEffect = z
  .strictObject({
    segment: Segment.nullable().default(null),
    serviceId: Id.nullable().default(null),
    intervention: freeText(500).nullable().default(null),
    madeOn: Day.optional().meta({ description: 'Today, unless an earlier prediction is entered afterwards' }),
    ...facts,
  })
  .meta({ id: 'NewPredictedEffect' });
const PredictedEffect = z
  .object({
    id: Id,
    targetId: Id,
    segment: Segment.nullable(),
    serviceId: Id.nullable(),
    intervention: z.string().nullable(),
    madeOn: Day,
    ...facts,
    recordedAt: z.date(),
  })
  .meta({ id: 'PredictedEffect' });
const EffectQuery = pagingQuery({});

@ApiTags('predicted effects')
@Controller('v1/targets/:targetId/predicted-effects')
export class PredictedEffectsController {
  constructor(
    private readonly database: Database,
    private readonly predictEffect: PredictEffect,
  ) {}

  @Post()
  @RequiresPermission('prediction:write')
  @ApiOperation({ summary: 'Record what is predicted to follow of a target' })
  @ApiCreatedResponse({ standardSchema: PredictedEffect })
  predict(
    @CurrentScope() scope: Scope,
    @Param('targetId', { schema: Id }) targetId: string,
    @Body({ schema: NewPredictedEffect }) body: z.output<typeof NewPredictedEffect>,
  ) {
    return this.predictEffect.execute(scope, targetId, body);
  }

  @Get()
  @RequiresPermission('target:read')
  @ApiOperation({ summary: "A target's predicted effects" })
  @ApiOkResponse({ standardSchema: pageSchema(PredictedEffect, 'PredictedEffectPage') })
  async list(
    @CurrentScope() scope: Scope,
    @Param('targetId', { schema: Id }) targetId: string,
    @Query({ schema: EffectQuery }) query: z.output<typeof EffectQuery>,
  ) {
    const [afterId = null] = cursorOf(query, [sortKey.id]) ?? [];
    const rows = await this.database.read(scope, async (tx) => {
      await theTarget(tx, targetId);
      return effectsOfTarget(tx, targetId, afterId, query.limit + 1);
    });
    return pageOf(rows, query, ({ id }) => [id]);
  }
}
