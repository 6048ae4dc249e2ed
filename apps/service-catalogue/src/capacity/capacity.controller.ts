import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { Id, Month } from '../request-parts.js';
import { capacityOf, SetCapacity } from './set-capacity.js';

const Units = z.strictObject({ units: z.number().nonnegative().max(1e12) }).meta({ id: 'CapacityUnits' });
const Capacity = z.object({ month: z.string(), units: z.number() }).meta({ id: 'Capacity' });
const Capacities = z.object({ items: z.array(Capacity) }).meta({ id: 'Capacities' });

@ApiTags('capacity')
@Controller('v1/services/:serviceId/capacity')
export class CapacityController {
  constructor(
    private readonly setCapacity: SetCapacity,
    private readonly database: Database,
  ) {}

  @Get()
  @RequiresPermission('service:read')
  @ApiOperation({ summary: 'How many units of a service there are, month by month' })
  @ApiOkResponse({ standardSchema: Capacities })
  async show(@CurrentScope() scope: Scope, @Param('serviceId', { schema: Id }) serviceId: string) {
    return { items: await this.database.read(scope, (tx) => capacityOf(tx, serviceId)) };
  }

  @Put(':month')
  @RequiresPermission('service:write')
  @ApiOperation({ summary: 'Set how many units of a service there are in a month' })
  @ApiOkResponse({ standardSchema: Capacity })
  set(
    @CurrentScope() scope: Scope,
    @Param('serviceId', { schema: Id }) serviceId: string,
    @Param('month', { schema: Month }) month: string,
    @Body({ schema: Units }) { units }: z.output<typeof Units>,
  ) {
    return this.setCapacity.execute(scope, serviceId, { month: `${month}-01`, units });
  }
}
