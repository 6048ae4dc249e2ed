import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { cursorOf, freeText, IfMatch, pageOf, pageSchema, pagingQuery, sortKey } from '@nelikentta/http';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { Id, Level, Period, Segment, Withdrawal } from '../request-parts.js';
import { ApproveObservation } from './approve-observation.js';
import { CorrectObservation } from './correct-observation.js';
import { theObservation } from './find-observation.js';
import { observationsAfter } from './list-observations.js';
import { observationStatuses } from './observation.js';
import { RecordObservation } from './record-observation.js';
import { WithdrawObservation } from './withdraw-observation.js';

const Count = z.number().nonnegative().max(1e15);
const facts = {
  segment: Segment.nullable().meta({ description: 'Null: all customers' }),
  numerator: Count.nullable().meta({ description: 'Of an indicator that is a share, with the denominator' }),
  denominator: Count.nullable(),
  value: Level.nullable().meta({ description: 'Of an indicator that is a value' }),
  low: Level.nullable().meta({ description: '95 % interval of a value, where its source states one' }),
  high: Level.nullable(),
  source: freeText(500).nullable(),
};
const NewObservation = z
  .strictObject({
    indicatorId: Id,
    period: Period,
    segment: facts.segment.default(null),
    numerator: facts.numerator.default(null),
    denominator: facts.denominator.default(null),
    value: facts.value.default(null),
    low: facts.low.default(null),
    high: facts.high.default(null),
    source: facts.source.default(null),
  })
  .meta({ id: 'NewObservation' });
const ObservationCorrection = z
  .strictObject({ period: Period, ...facts })
  .partial()
  .meta({ id: 'ObservationCorrection' });
const Observation = z
  .object({
    id: Id,
    version: z.int(),
    indicatorId: Id,
    period: Period,
    ...facts,
    status: z.enum(observationStatuses),
    recordedBy: z.string(),
    recordedAt: z.date(),
    approvedBy: z.string().nullable(),
    approvedAt: z.date().nullable(),
    withdrawnBecause: z.string().nullable(),
  })
  .meta({ id: 'Observation' });
const ObservationQuery = pagingQuery({ indicatorId: Id.optional(), status: z.enum(observationStatuses).optional() });

@ApiTags('observations')
@Controller('v1/observations')
export class ObservationsController {
  constructor(
    private readonly database: Database,
    private readonly recordObservation: RecordObservation,
    private readonly correctObservation: CorrectObservation,
    private readonly approveObservation: ApproveObservation,
    private readonly withdrawObservation: WithdrawObservation,
  ) {}

  @Post()
  @RequiresPermission('observation:write')
  @ApiOperation({ summary: 'Record a draft of what was observed of an indicator' })
  @ApiCreatedResponse({ standardSchema: Observation })
  record(@CurrentScope() scope: Scope, @Body({ schema: NewObservation }) body: z.output<typeof NewObservation>) {
    return this.recordObservation.execute(scope, body);
  }

  @Get()
  @RequiresPermission('observation:read')
  @ApiOperation({ summary: 'Observations in the order of their recording' })
  @ApiOkResponse({ standardSchema: pageSchema(Observation, 'ObservationPage') })
  async list(@CurrentScope() scope: Scope, @Query({ schema: ObservationQuery }) query: z.output<typeof ObservationQuery>) {
    const [afterId = null] = cursorOf(query, [sortKey.id]) ?? [];
    const rows = await this.database.read(scope, (tx) => observationsAfter(tx, query, afterId, query.limit + 1));
    return pageOf(rows, query, ({ id }) => [id]);
  }

  @Get(':id')
  @RequiresPermission('observation:read')
  @ApiOperation({ summary: 'One observation' })
  @ApiOkResponse({ standardSchema: Observation })
  show(@CurrentScope() scope: Scope, @Param('id', { schema: Id }) id: string) {
    return this.database.read(scope, (tx) => theObservation(tx, id));
  }

  @Patch(':id')
  @RequiresPermission('observation:write')
  @ApiOperation({ summary: 'Correct a draft' })
  @ApiOkResponse({ standardSchema: Observation })
  correct(
    @CurrentScope() scope: Scope,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() basedOn: number,
    @Body({ schema: ObservationCorrection }) body: z.output<typeof ObservationCorrection>,
  ) {
    return this.correctObservation.execute(scope, id, basedOn, body);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @RequiresPermission('observation:approve')
  @ApiOperation({ summary: 'Let an observation count' })
  @ApiOkResponse({ standardSchema: Observation })
  approve(@CurrentScope() scope: Scope, @Param('id', { schema: Id }) id: string, @IfMatch() basedOn: number) {
    return this.approveObservation.execute(scope, id, basedOn);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @RequiresPermission('observation:approve')
  @ApiOperation({ summary: 'Take an observation back, with the reason: it counts no more' })
  @ApiOkResponse({ standardSchema: Observation })
  withdraw(
    @CurrentScope() scope: Scope,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() basedOn: number,
    @Body({ schema: Withdrawal }) { because }: z.output<typeof Withdrawal>,
  ) {
    return this.withdrawObservation.execute(scope, id, basedOn, because);
  }
}
