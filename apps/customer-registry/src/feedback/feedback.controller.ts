import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { PersonalData } from '@nelikentta/audit';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { cursorOf, IfMatch, pageOf, sortKey } from '@nelikentta/http';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { listPastVersions, PastVersion } from '../history/list-past-versions.js';
import { CorrectFeedback } from './correct-feedback.js';
import * as schemas from './feedback.schemas.js';
import { GiveFeedback } from './give-feedback.js';
import { listFeedback } from './list-feedback.js';
import { showFeedback } from './show-feedback.js';

const { FeedbackId, NewFeedback, CorrectedFeedback, RetractedFeedback, FeedbackQuery, FeedbackShown, shown } = schemas;

@ApiTags('feedback')
@Controller('v1/feedback')
export class FeedbackController {
  constructor(
    private readonly giveFeedback: GiveFeedback,
    private readonly correctFeedback: CorrectFeedback,
    private readonly database: Database,
  ) {}

  @Post()
  @RequiresPermission('feedback:write')
  @ApiOperation({ summary: 'Give feedback on a service, as a customer or anonymously' })
  @ApiCreatedResponse({ standardSchema: FeedbackShown })
  async give(@CurrentScope() scope: Scope, @Body({ schema: NewFeedback }) body: z.output<typeof NewFeedback>) {
    return shown(await this.giveFeedback.execute(scope, body));
  }

  @Get()
  @RequiresPermission('feedback:read')
  @PersonalData('feedback')
  @ApiOperation({ summary: 'Feedback that was not retracted, newest first, by service, customer and time' })
  @ApiOkResponse({ standardSchema: schemas.FeedbackPage })
  async list(@CurrentScope() scope: Scope, @Query({ schema: FeedbackQuery }) query: z.output<typeof FeedbackQuery>) {
    const feedback = await this.database.read(scope, (tx) =>
      listFeedback(tx, query, cursorOf(query, [sortKey.instant, sortKey.id]), query.limit + 1),
    );
    return pageOf(feedback.map(shown), query, ({ at, id }) => [at.toISOString(), id]);
  }

  @Get(':feedbackId')
  @RequiresPermission('feedback:read')
  @PersonalData('feedback')
  @ApiOperation({ summary: 'Feedback as it is now known, retracted or not' })
  @ApiOkResponse({ standardSchema: FeedbackShown })
  async show(@CurrentScope() scope: Scope, @Param('feedbackId', { schema: FeedbackId }) feedbackId: string) {
    return shown(await this.database.read(scope, (tx) => showFeedback(tx, feedbackId)));
  }

  @Patch(':feedbackId')
  @RequiresPermission('feedback:write')
  @ApiOperation({ summary: 'Correct feedback; what was known before stays in its history' })
  @ApiOkResponse({ standardSchema: FeedbackShown })
  async correct(
    @CurrentScope() scope: Scope,
    @Param('feedbackId', { schema: FeedbackId }) feedbackId: string,
    @IfMatch() basedOn: number,
    @Body({ schema: CorrectedFeedback }) { reason, ...changes }: z.output<typeof CorrectedFeedback>,
  ) {
    return shown(await this.correctFeedback.execute(scope, { feedbackId, basedOn, reason }, changes));
  }

  @Post(':feedbackId/retract')
  @HttpCode(200)
  @RequiresPermission('feedback:write')
  @ApiOperation({ summary: 'Retract feedback that nobody gave, or not on this service' })
  @ApiOkResponse({ standardSchema: FeedbackShown })
  async retract(
    @CurrentScope() scope: Scope,
    @Param('feedbackId', { schema: FeedbackId }) feedbackId: string,
    @IfMatch() basedOn: number,
    @Body({ schema: RetractedFeedback }) { reason }: z.output<typeof RetractedFeedback>,
  ) {
    return shown(await this.correctFeedback.retract(scope, { feedbackId, basedOn, reason }));
  }

  @Get(':feedbackId/history')
  @RequiresPermission('feedback:read')
  @PersonalData('feedback')
  @ApiOperation({ summary: 'What was known of feedback before its corrections, oldest first' })
  @ApiOkResponse({ standardSchema: z.array(PastVersion) })
  history(@CurrentScope() scope: Scope, @Param('feedbackId', { schema: FeedbackId }) feedbackId: string) {
    return this.database.read(scope, async (tx) => {
      await showFeedback(tx, feedbackId);
      return listPastVersions(tx, 'feedback', feedbackId);
    });
  }
}
