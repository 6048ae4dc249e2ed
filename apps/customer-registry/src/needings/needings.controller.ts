import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { PersonalData } from '@nelikentta/audit';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { cursorOf, IfMatch, pageOf, sortKey } from '@nelikentta/http';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { listPastVersions, PastVersion } from '../history/list-past-versions.js';
import { CorrectNeeding } from './correct-needing.js';
import { listNeedings } from './list-needings.js';
import * as schemas from './needings.schemas.js';
import { RecordNeeding } from './record-needing.js';
import { showNeeding } from './show-needing.js';

const { CustomerId, NeedingId, NewNeeding, CorrectedNeeding, Retraction, NeedingShown, needingShown } = schemas;

@ApiTags('needings')
@Controller('v1')
export class NeedingsController {
  constructor(
    private readonly recordNeeding: RecordNeeding,
    private readonly correctNeeding: CorrectNeeding,
    private readonly database: Database,
  ) {}

  @Post('customers/:customerId/needings')
  @RequiresPermission('needing:write')
  @ApiOperation({ summary: 'Record what a customer, in its life situation, finds valuable' })
  @ApiCreatedResponse({ standardSchema: NeedingShown })
  async record(
    @CurrentScope() scope: Scope,
    @Param('customerId', { schema: CustomerId }) customerId: string,
    @Body({ schema: NewNeeding }) body: z.output<typeof NewNeeding>,
  ) {
    return needingShown(await this.recordNeeding.execute(scope, { customerId, ...body }));
  }

  @Get('customers/:customerId/needings')
  @RequiresPermission('needing:read')
  @PersonalData('customer')
  @ApiOperation({ summary: "A customer's needings that were not retracted, newest first, with their service needs" })
  @ApiOkResponse({ standardSchema: schemas.NeedingPage })
  async list(
    @CurrentScope() scope: Scope,
    @Param('customerId', { schema: CustomerId }) customerId: string,
    @Query({ schema: schemas.Paging }) query: z.output<typeof schemas.Paging>,
  ) {
    const needings = await this.database.read(scope, (tx) =>
      listNeedings(tx, customerId, cursorOf(query, [sortKey.instant, sortKey.id]), query.limit + 1),
    );
    return pageOf(needings.map(schemas.withNeedsShown), query, ({ at, id }) => [at.toISOString(), id]);
  }

  @Get('needings/:needingId')
  @RequiresPermission('needing:read')
  @PersonalData('needing')
  @ApiOperation({ summary: 'A needing as it is now understood, retracted or not, with its service needs' })
  @ApiOkResponse({ standardSchema: schemas.NeedingWithNeedsShown })
  async show(@CurrentScope() scope: Scope, @Param('needingId', { schema: NeedingId }) needingId: string) {
    return schemas.withNeedsShown(await this.database.read(scope, (tx) => showNeeding(tx, needingId)));
  }

  @Patch('needings/:needingId')
  @RequiresPermission('needing:write')
  @ApiOperation({ summary: 'Correct a needing; what was understood before stays in its history' })
  @ApiOkResponse({ standardSchema: NeedingShown })
  async correct(
    @CurrentScope() scope: Scope,
    @Param('needingId', { schema: NeedingId }) needingId: string,
    @IfMatch() basedOn: number,
    @Body({ schema: CorrectedNeeding }) { reason, ...changes }: z.output<typeof CorrectedNeeding>,
  ) {
    return needingShown(await this.correctNeeding.execute(scope, { needingId, basedOn, reason }, changes));
  }

  @Post('needings/:needingId/retract')
  @HttpCode(200)
  @RequiresPermission('needing:write')
  @ApiOperation({ summary: 'Retract a needing and the service needs identified from it' })
  @ApiOkResponse({ standardSchema: NeedingShown })
  async retract(
    @CurrentScope() scope: Scope,
    @Param('needingId', { schema: NeedingId }) needingId: string,
    @IfMatch() basedOn: number,
    @Body({ schema: Retraction }) { reason }: z.output<typeof Retraction>,
  ) {
    return needingShown(await this.correctNeeding.retract(scope, { needingId, basedOn, reason }));
  }

  @Get('needings/:needingId/history')
  @RequiresPermission('needing:read')
  @PersonalData('needing')
  @ApiOperation({ summary: 'What was understood of a needing before its corrections, oldest first' })
  @ApiOkResponse({ standardSchema: z.array(PastVersion) })
  history(@CurrentScope() scope: Scope, @Param('needingId', { schema: NeedingId }) needingId: string) {
    return this.database.read(scope, async (tx) => {
      await showNeeding(tx, needingId);
      return listPastVersions(tx, 'needing', needingId);
    });
  }
}
