import { Controller, Get, Query } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { cursorOf, pageOf, pageSchema, pagingQuery, sortKey } from '@nelikentta/http';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Clock, type Scope } from '@nelikentta/persistence';
import type { z } from 'zod';
import { Balance, Fields, KeyMeasures, MeasureQuery, periodFilters, PeriodQuery, ServiceGaps } from './key-measures.schemas.js';
import { MeasureBalance } from './measure-balance.js';
import { MeasureFields } from './measure-fields.js';
import { MeasureGaps } from './measure-gaps.js';
import { MeasureKeys } from './measure-keys.js';
import { shown } from './measures/figure.js';
import { periodAsked, periodDivided } from './measures/periods.js';
import { shownMeasures } from './measures/shown-measures.js';
import { dimensionsOf } from './measures/sums.js';

const GapQuery = pagingQuery(periodFilters);

@ApiTags('key measures')
@Controller('v1')
export class KeyMeasuresController {
  constructor(
    private readonly measureKeys: MeasureKeys,
    private readonly measureFields: MeasureFields,
    private readonly measureBalance: MeasureBalance,
    private readonly measureGaps: MeasureGaps,
    private readonly clock: Clock,
  ) {}

  @Get('key-measures')
  @RequiresPermission('key-measure:read')
  @ApiOperation({
    summary: 'Effectiveness, cost-effectiveness and customer experience by field, service, segment and month or as a whole',
  })
  @ApiOkResponse({ standardSchema: KeyMeasures })
  async keyMeasures(@CurrentScope() scope: Scope, @Query({ schema: MeasureQuery }) query: z.output<typeof MeasureQuery>) {
    const period = periodDivided(query, this.clock.now());
    const measured = await this.measureKeys.execute(scope, period, dimensionsOf(query.by));
    const items = measured.map(({ sums, measures, costPeriod, period: days, ...part }) => ({
      ...part,
      ...shownMeasures(measures, sums, days, costPeriod),
    }));
    return { ...period, by: query.by, segmentMoment: 'timeOfFact', items };
  }

  @Get('fields')
  @RequiresPermission('key-measure:read')
  @ApiOperation({ summary: 'The four fields: services, uses, cost, customers reached' })
  @ApiOkResponse({ standardSchema: Fields })
  async fields(@CurrentScope() scope: Scope, @Query({ schema: PeriodQuery }) query: z.output<typeof PeriodQuery>) {
    const period = periodAsked(query, this.clock.now());
    return { ...period, fields: await this.measureFields.execute(scope, period) };
  }

  @Get('balance')
  @RequiresPermission('key-measure:read')
  @ApiOperation({ summary: "The four fields side by side, with last year's" })
  @ApiOkResponse({ standardSchema: Balance })
  balance(@CurrentScope() scope: Scope, @Query({ schema: PeriodQuery }) query: z.output<typeof PeriodQuery>) {
    return this.measureBalance.execute(scope, periodAsked(query, this.clock.now()));
  }

  @Get('gap-map')
  @RequiresPermission('key-measure:read')
  @ApiOperation({ summary: 'Gaps between what services promised and what their customers experienced' })
  @ApiOkResponse({ standardSchema: pageSchema(ServiceGaps, 'ServiceGapsPage') })
  async gapMap(@CurrentScope() scope: Scope, @Query({ schema: GapQuery }) query: z.output<typeof GapQuery>) {
    const period = periodAsked(query, this.clock.now());
    const [afterId = null] = cursorOf(query, [sortKey.id]) ?? [];
    const services = await this.measureGaps.execute(scope, period, afterId, query.limit + 1);
    const page = pageOf(services, query, ({ serviceId }) => [serviceId]);
    const items = page.items.map((service) => ({
      ...service,
      gaps: service.gaps.map(({ gap, change, ...rest }) => ({
        ...rest,
        gap: shown(gap, period),
        change: change && shown(change, period),
      })),
    }));
    return { ...page, items };
  }
}
