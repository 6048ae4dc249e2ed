import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { CompetenceId, Day } from '../request-parts.js';
import { capacityOf } from './list-capacity.js';
import { SetCapacity } from './set-capacity.js';

const Month = Day.refine((day) => day.endsWith('-01'), 'A month is given by its first day').meta({
  description: 'First day of the month',
});
const Capacity = z
  .strictObject({
    months: z
      .array(z.strictObject({ month: Month, hours: z.number().min(0).max(10_000_000) }))
      .min(1)
      .max(240),
  })
  .meta({ id: 'Capacity', description: 'Hours of the competence that can be used, month by month' });
const Period = z.strictObject({ from: Month, to: Month.meta({ description: 'First month that is not asked for' }) });

@ApiTags('capacity')
@Controller('v1/competences/:competenceId/capacity')
export class CapacityController {
  constructor(
    private readonly setCapacity: SetCapacity,
    private readonly database: Database,
  ) {}

  @Put()
  @HttpCode(204)
  @RequiresPermission('competence:write')
  @ApiOperation({ summary: 'Set the capacity of the months named; the others stay as they are' })
  @ApiNoContentResponse()
  async set(
    @CurrentScope() scope: Scope,
    @Param('competenceId', { schema: CompetenceId }) competenceId: string,
    @Body({ schema: Capacity }) body: z.output<typeof Capacity>,
  ): Promise<void> {
    await this.setCapacity.execute(scope, competenceId, body.months);
  }

  @Get()
  @RequiresPermission('competence:read')
  @ApiOperation({ summary: 'The capacity of each month of a period where it is known' })
  @ApiOkResponse({ standardSchema: Capacity })
  async list(
    @CurrentScope() scope: Scope,
    @Param('competenceId', { schema: CompetenceId }) competenceId: string,
    @Query({ schema: Period }) { from, to }: z.output<typeof Period>,
  ) {
    return { months: await this.database.read(scope, (tx) => capacityOf(tx, competenceId, from, to)) };
  }
}
