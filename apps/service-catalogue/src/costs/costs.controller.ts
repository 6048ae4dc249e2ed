import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { Day, Id } from '../request-parts.js';
import { requireService } from '../services/require-service.js';
import { ChangeCosts } from './change-costs.js';
import { costsOf, type CostTable } from './costs.table.js';

const Cents = z.int().nonnegative().meta({ description: 'Integer cents' });
const days = {
  from: Day,
  to: Day.nullable().default(null).meta({ description: 'First day on which it holds no more; absent while it lasts' }),
};
const NewUnitCost = z
  .strictObject({ providerId: Id.nullable().default(null), ...days, centsPerUnit: Cents })
  .meta({ id: 'NewUnitCost' });
const NewFixedCost = z.strictObject({ ...days, centsPerMonth: Cents }).meta({ id: 'NewFixedCost' });
const CostEnd = z.strictObject({ to: Day }).meta({ id: 'CostEnd' });

const shownDays = { id: Id, from: z.string(), to: z.string().nullable() };
const UnitCost = z.object({ ...shownDays, providerId: Id.nullable(), centsPerUnit: z.int() }).meta({ id: 'UnitCost' });
const FixedCost = z.object({ ...shownDays, centsPerMonth: z.int() }).meta({ id: 'FixedCost' });
const Costs = z
  .object({ version: z.int(), unitCosts: z.array(UnitCost), fixedCosts: z.array(FixedCost) })
  .meta({ id: 'Costs', description: 'All costs of the service, past and to come' });
const Kind = z.enum(['unit-costs', 'fixed-costs']);
const tables: Readonly<Record<z.output<typeof Kind>, CostTable>> = { 'unit-costs': 'unit_cost', 'fixed-costs': 'fixed_cost' };

@ApiTags('costs')
@Controller('v1/services/:serviceId')
export class CostsController {
  constructor(
    private readonly changeCosts: ChangeCosts,
    private readonly database: Database,
  ) {}

  @Get('costs')
  @RequiresPermission('service:read')
  @ApiOperation({ summary: 'What a service costs' })
  @ApiOkResponse({ standardSchema: Costs })
  show(@CurrentScope() scope: Scope, @Param('serviceId', { schema: Id }) serviceId: string) {
    return this.database.read(scope, async (tx) => {
      await requireService(tx, serviceId);
      return costsOf(tx, serviceId);
    });
  }

  @Post('unit-costs')
  @RequiresPermission('cost:write')
  @ApiOperation({ summary: 'Enter what a use costs, for a provider or for all that have no cost of their own' })
  @ApiCreatedResponse({ standardSchema: UnitCost })
  addUnitCost(
    @CurrentScope() scope: Scope,
    @Param('serviceId', { schema: Id }) serviceId: string,
    @Body({ schema: NewUnitCost }) body: z.output<typeof NewUnitCost>,
  ) {
    return this.changeCosts.addUnitCost(scope, serviceId, body);
  }

  @Post('fixed-costs')
  @RequiresPermission('cost:write')
  @ApiOperation({ summary: 'Enter what a month costs however much the service is used' })
  @ApiCreatedResponse({ standardSchema: FixedCost })
  addFixedCost(
    @CurrentScope() scope: Scope,
    @Param('serviceId', { schema: Id }) serviceId: string,
    @Body({ schema: NewFixedCost }) body: z.output<typeof NewFixedCost>,
  ) {
    return this.changeCosts.addFixedCost(scope, serviceId, body);
  }

  @Post(':kind/:costId/end')
  @HttpCode(200)
  @RequiresPermission('cost:write')
  @ApiOperation({ summary: 'Let a cost end' })
  @ApiOkResponse({ standardSchema: Costs })
  end(
    @CurrentScope() scope: Scope,
    @Param('serviceId', { schema: Id }) serviceId: string,
    @Param('kind', { schema: Kind }) kind: z.output<typeof Kind>,
    @Param('costId', { schema: Id }) id: string,
    @Body({ schema: CostEnd }) { to }: z.output<typeof CostEnd>,
  ) {
    return this.changeCosts.end(scope, tables[kind], serviceId, { id, to });
  }

  @Delete(':kind/:costId')
  @HttpCode(204)
  @RequiresPermission('cost:write')
  @ApiOperation({ summary: 'Take away a cost that was entered by mistake' })
  @ApiNoContentResponse()
  remove(
    @CurrentScope() scope: Scope,
    @Param('serviceId', { schema: Id }) serviceId: string,
    @Param('kind', { schema: Kind }) kind: z.output<typeof Kind>,
    @Param('costId', { schema: Id }) costId: string,
  ) {
    return this.changeCosts.remove(scope, tables[kind], serviceId, costId);
  }
}
