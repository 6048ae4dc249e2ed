import { Controller, Get, Query } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Clock, type Scope } from '@nelikentta/persistence';
import type { z } from 'zod';
import { CustomersReached, MeasureQuery } from './key-measures.schemas.js';
import { MeasureReach } from './measure-reach.js';
import { shown } from './measures/figure.js';
import { periodDivided } from './measures/periods.js';

@ApiTags('key measures')
@Controller('v1/customers-reached')
export class CustomersReachedController {
  constructor(
    private readonly measureReach: MeasureReach,
    private readonly clock: Clock,
  ) {}

  @Get()
  @RequiresPermission('key-measure:read')
  @ApiOperation({
    summary: 'How many different customers services reached, and what one cost',
    description: 'Counted from every use of the period, so it is asked apart: the other measures do not wait for it.',
  })
  @ApiOkResponse({ standardSchema: CustomersReached })
  async customersReached(@CurrentScope() scope: Scope, @Query({ schema: MeasureQuery }) query: z.output<typeof MeasureQuery>) {
    const period = periodDivided(query, this.clock.now());
    const reached = await this.measureReach.execute(scope, period, query.by);
    const items = reached.map(({ costPerCustomer, period: days, ...part }) => ({
      ...part,
      costPerCustomer: shown(costPerCustomer, days),
    }));
    return { ...period, by: query.by, segmentMoment: 'timeOfFact', items };
  }
}
