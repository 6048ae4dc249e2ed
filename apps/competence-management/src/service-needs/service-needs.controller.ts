import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { fields, localDay } from '@nelikentta/framework';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Clock, Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { At, CompetenceId, Day, LocalizedText } from '../request-parts.js';
import { servicesThatNeed } from './list-service-needs.js';
import { SetServiceNeed } from './set-service-need.js';

const ServiceId = z.uuid().meta({ description: 'Service, as given by the catalogue' });
const Need = z
  .strictObject({
    from: Day.meta({ description: 'First day on which it holds' }),
    hoursPerUnit: z.number().min(0).max(100_000).meta({ description: 'Hours for one unit of the service; 0 ends the need' }),
    unitsPerMonth: z.number().min(0).max(100_000_000).meta({ description: 'Units of the service planned for a month' }),
  })
  .meta({ id: 'ServiceNeedOfCompetence' });
const NeedingServices = z
  .object({
    at: z.iso.date(),
    services: z.array(
      z.object({
        serviceId: z.uuid(),
        names: LocalizedText,
        field: z.enum(fields),
        unit: z.string(),
        hoursPerUnit: z.number(),
        unitsPerMonth: z.number(),
        hoursPerMonth: z.number(),
      }),
    ),
  })
  .meta({ id: 'NeedingServices' });
const On = z.strictObject({ at: At });

@ApiTags('service needs')
@Controller('v1/competences/:competenceId/service-needs')
export class ServiceNeedsController {
  constructor(
    private readonly setServiceNeed: SetServiceNeed,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Put(':serviceId')
  @HttpCode(204)
  @RequiresPermission('competence:write')
  @ApiOperation({ summary: 'Set how much of a competence a service needs, from a day on' })
  @ApiNoContentResponse()
  async set(
    @CurrentScope() scope: Scope,
    @Param('competenceId', { schema: CompetenceId }) competenceId: string,
    @Param('serviceId', { schema: ServiceId }) serviceId: string,
    @Body({ schema: Need }) body: z.output<typeof Need>,
  ): Promise<void> {
    await this.setServiceNeed.execute(scope, competenceId, { ...body, serviceId });
  }

  @Get()
  @RequiresPermission('competence:read')
  @ApiOperation({ summary: 'The services that need a competence on a day, the one that needs most first' })
  @ApiOkResponse({ standardSchema: NeedingServices })
  async list(
    @CurrentScope() scope: Scope,
    @Param('competenceId', { schema: CompetenceId }) competenceId: string,
    @Query({ schema: On }) query: z.output<typeof On>,
  ) {
    const at = query.at ?? localDay(this.clock.now());
    return { at, services: await this.database.read(scope, (tx) => servicesThatNeed(tx, competenceId, at)) };
  }
}
