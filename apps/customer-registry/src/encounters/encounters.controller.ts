import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { PersonalData } from '@nelikentta/audit';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { cursorOf, IfMatch, pageOf, sortKey } from '@nelikentta/http';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { listPastVersions, PastVersion } from '../history/list-past-versions.js';
import { CorrectEncounter } from './correct-encounter.js';
import * as schemas from './encounters.schemas.js';
import { listEncounters } from './list-encounters.js';
import { RecordEncounter } from './record-encounter.js';
import { showEncounter } from './show-encounter.js';

const { CustomerId, EncounterId, NewEncounter, CorrectedEncounter, RetractedEncounter, EncounterShown, shown } = schemas;

@ApiTags('encounters')
@Controller('v1')
export class EncountersController {
  constructor(
    private readonly recordEncounter: RecordEncounter,
    private readonly correctEncounter: CorrectEncounter,
    private readonly database: Database,
  ) {}

  @Post('customers/:customerId/encounters')
  @RequiresPermission('encounter:write')
  @ApiOperation({ summary: 'Record that a customer was met; with a quantity, that a service was used' })
  @ApiCreatedResponse({ standardSchema: EncounterShown })
  async record(
    @CurrentScope() scope: Scope,
    @Param('customerId', { schema: CustomerId }) customerId: string,
    @Body({ schema: NewEncounter }) body: z.output<typeof NewEncounter>,
  ) {
    return shown(await this.recordEncounter.execute(scope, { customerId, ...body }));
  }

  @Get('customers/:customerId/encounters')
  @RequiresPermission('encounter:read')
  @PersonalData('customer')
  @ApiOperation({ summary: "A customer's encounters that were not retracted, newest first" })
  @ApiOkResponse({ standardSchema: schemas.EncounterPage })
  async list(
    @CurrentScope() scope: Scope,
    @Param('customerId', { schema: CustomerId }) customerId: string,
    @Query({ schema: schemas.Paging }) query: z.output<typeof schemas.Paging>,
  ) {
    const encounters = await this.database.read(scope, (tx) =>
      listEncounters(tx, customerId, cursorOf(query, [sortKey.instant, sortKey.id]), query.limit + 1),
    );
    return pageOf(encounters.map(shown), query, ({ at, id }) => [at.toISOString(), id]);
  }

  @Get('encounters/:encounterId')
  @RequiresPermission('encounter:read')
  @PersonalData('encounter')
  @ApiOperation({ summary: 'An encounter as it is now known, retracted or not' })
  @ApiOkResponse({ standardSchema: EncounterShown })
  async show(@CurrentScope() scope: Scope, @Param('encounterId', { schema: EncounterId }) encounterId: string) {
    return shown(await this.database.read(scope, (tx) => showEncounter(tx, encounterId)));
  }

  @Patch('encounters/:encounterId')
  @RequiresPermission('encounter:write')
  @ApiOperation({ summary: 'Correct an encounter; what was known before stays in its history' })
  @ApiOkResponse({ standardSchema: EncounterShown })
  async correct(
    @CurrentScope() scope: Scope,
    @Param('encounterId', { schema: EncounterId }) encounterId: string,
    @IfMatch() basedOn: number,
    @Body({ schema: CorrectedEncounter }) { reason, ...changes }: z.output<typeof CorrectedEncounter>,
  ) {
    return shown(await this.correctEncounter.execute(scope, { encounterId, basedOn, reason }, changes));
  }

  @Post('encounters/:encounterId/retract')
  @HttpCode(200)
  @RequiresPermission('encounter:write')
  @ApiOperation({ summary: 'Retract an encounter that never happened, or not to this customer' })
  @ApiOkResponse({ standardSchema: EncounterShown })
  async retract(
    @CurrentScope() scope: Scope,
    @Param('encounterId', { schema: EncounterId }) encounterId: string,
    @IfMatch() basedOn: number,
    @Body({ schema: RetractedEncounter }) { reason }: z.output<typeof RetractedEncounter>,
  ) {
    return shown(await this.correctEncounter.retract(scope, { encounterId, basedOn, reason }));
  }

  @Get('encounters/:encounterId/history')
  @RequiresPermission('encounter:read')
  @PersonalData('encounter')
  @ApiOperation({ summary: 'What was known of an encounter before its corrections, oldest first' })
  @ApiOkResponse({ standardSchema: z.array(PastVersion) })
  history(@CurrentScope() scope: Scope, @Param('encounterId', { schema: EncounterId }) encounterId: string) {
    return this.database.read(scope, async (tx) => {
      await showEncounter(tx, encounterId);
      return listPastVersions(tx, 'encounter', encounterId);
    });
  }
}
