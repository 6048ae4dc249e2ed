import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { PersonalData } from '@nelikentta/audit';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { IfMatch } from '@nelikentta/http';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { listPastVersions, PastVersion } from '../history/list-past-versions.js';
import { ChangeServiceNeed } from './change-service-need.js';
import { IdentifyServiceNeed } from './identify-service-need.js';
import * as schemas from './needings.schemas.js';
import { showServiceNeed } from './show-needing.js';

const { NeedingId, ServiceNeedId, NewServiceNeed, ClosedServiceNeed, ReopenedServiceNeed, Retraction, ServiceNeedShown } =
  schemas;
const shown = schemas.serviceNeedShown;

@ApiTags('needings')
@Controller('v1')
export class ServiceNeedsController {
  constructor(
    private readonly identifyServiceNeed: IdentifyServiceNeed,
    private readonly changeServiceNeed: ChangeServiceNeed,
    private readonly database: Database,
  ) {}

  @Post('needings/:needingId/service-needs')
  @RequiresPermission('needing:write')
  @ApiOperation({ summary: 'Identify, from a needing, the part that some service could answer' })
  @ApiCreatedResponse({ standardSchema: ServiceNeedShown })
  async identify(
    @CurrentScope() scope: Scope,
    @Param('needingId', { schema: NeedingId }) needingId: string,
    @Body({ schema: NewServiceNeed }) body: z.output<typeof NewServiceNeed>,
  ) {
    return shown(await this.identifyServiceNeed.execute(scope, needingId, body));
  }

  @Get('service-needs/:serviceNeedId')
  @RequiresPermission('needing:read')
  @PersonalData('serviceNeed')
  @ApiOperation({ summary: 'A service need as it now stands' })
  @ApiOkResponse({ standardSchema: ServiceNeedShown })
  async show(@CurrentScope() scope: Scope, @Param('serviceNeedId', { schema: ServiceNeedId }) serviceNeedId: string) {
    return shown(await this.database.read(scope, (tx) => showServiceNeed(tx, serviceNeedId)));
  }

  @Post('service-needs/:serviceNeedId/close')
  @HttpCode(200)
  @RequiresPermission('needing:write')
  @ApiOperation({ summary: 'Close a service need with its outcome' })
  @ApiOkResponse({ standardSchema: ServiceNeedShown })
  async close(
    @CurrentScope() scope: Scope,
    @Param('serviceNeedId', { schema: ServiceNeedId }) serviceNeedId: string,
    @IfMatch() basedOn: number,
    @Body({ schema: ClosedServiceNeed }) body: z.output<typeof ClosedServiceNeed>,
  ) {
    return shown(await this.changeServiceNeed.close(scope, { serviceNeedId, basedOn }, body));
  }

  @Post('service-needs/:serviceNeedId/reopen')
  @HttpCode(200)
  @RequiresPermission('needing:write')
  @ApiOperation({ summary: 'Open a closed service need again; its outcome stays in the history' })
  @ApiOkResponse({ standardSchema: ServiceNeedShown })
  async reopen(
    @CurrentScope() scope: Scope,
    @Param('serviceNeedId', { schema: ServiceNeedId }) serviceNeedId: string,
    @IfMatch() basedOn: number,
    @Body({ schema: ReopenedServiceNeed }) { reason }: z.output<typeof ReopenedServiceNeed>,
  ) {
    return shown(await this.changeServiceNeed.reopen(scope, { serviceNeedId, basedOn, reason }));
  }

  @Post('service-needs/:serviceNeedId/retract')
  @HttpCode(200)
  @RequiresPermission('needing:write')
  @ApiOperation({ summary: 'Retract a service need that was identified by mistake' })
  @ApiOkResponse({ standardSchema: ServiceNeedShown })
  async retract(
    @CurrentScope() scope: Scope,
    @Param('serviceNeedId', { schema: ServiceNeedId }) serviceNeedId: string,
    @IfMatch() basedOn: number,
    @Body({ schema: Retraction }) { reason }: z.output<typeof Retraction>,
  ) {
    return shown(await this.changeServiceNeed.retract(scope, { serviceNeedId, basedOn, reason }));
  }

  @Get('service-needs/:serviceNeedId/history')
  @RequiresPermission('needing:read')
  @PersonalData('serviceNeed')
  @ApiOperation({ summary: 'How a service need stood before its changes, oldest first' })
  @ApiOkResponse({ standardSchema: z.array(PastVersion) })
  history(@CurrentScope() scope: Scope, @Param('serviceNeedId', { schema: ServiceNeedId }) serviceNeedId: string) {
    return this.database.read(scope, async (tx) => {
      await showServiceNeed(tx, serviceNeedId);
      return listPastVersions(tx, 'serviceNeed', serviceNeedId);
    });
  }
}
