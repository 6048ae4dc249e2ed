import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { cursorOf, IfMatch, pageOf, pageSchema, pagingQuery, sortKey } from '@nelikentta/http';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { Id, LocalizedText } from '../request-parts.js';
import { AddIndicator } from './add-indicator.js';
import { CorrectIndicator } from './correct-indicator.js';
import { theIndicator } from './find-indicator.js';
import { indicatorKinds } from './indicator.js';
import { indicatorsAfter } from './indicators.table.js';

const Unit = z.string().trim().min(1).max(50);
const facts = {
  code: z
    .string()
    .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'Small letters, digits, hyphens and points')
    .max(80),
  names: LocalizedText,
  kind: z
    .enum(indicatorKinds)
    .meta({ description: 'A share is observed as numerator and denominator, and its levels are 0…1; a value as one number' }),
  unit: Unit,
};
const NewIndicator = z
  .strictObject({ ...facts, description: LocalizedText.nullable().default(null) })
  .meta({ id: 'NewIndicator' });
const IndicatorCorrection = z
  .strictObject({ names: LocalizedText.optional(), description: LocalizedText.nullable().optional(), unit: Unit.optional() })
  .meta({ id: 'IndicatorCorrection' });
const Indicator = z
  .object({ id: Id, version: z.int(), ...facts, description: LocalizedText.nullable() })
  .meta({ id: 'Indicator' });
const IndicatorQuery = pagingQuery({});

@ApiTags('indicators')
@Controller('v1/indicators')
export class IndicatorsController {
  constructor(
    private readonly database: Database,
    private readonly addIndicator: AddIndicator,
    private readonly correctIndicator: CorrectIndicator,
  ) {}

  @Post()
  @RequiresPermission('indicator:manage')
  @ApiOperation({ summary: 'Add an indicator that targets can be set by' })
  @ApiCreatedResponse({ standardSchema: Indicator })
  add(@CurrentScope() scope: Scope, @Body({ schema: NewIndicator }) body: z.output<typeof NewIndicator>) {
    return this.addIndicator.execute(scope, body);
  }

  @Get()
  @RequiresPermission('indicator:read')
  @ApiOperation({ summary: 'Indicators by code' })
  @ApiOkResponse({ standardSchema: pageSchema(Indicator, 'IndicatorPage') })
  async list(@CurrentScope() scope: Scope, @Query({ schema: IndicatorQuery }) query: z.output<typeof IndicatorQuery>) {
    const [after = ''] = cursorOf(query, [sortKey.text]) ?? [];
    const rows = await this.database.read(scope, (tx) => indicatorsAfter(tx, after, query.limit + 1));
    return pageOf(rows, query, ({ code }) => [code]);
  }

  @Get(':id')
  @RequiresPermission('indicator:read')
  @ApiOperation({ summary: 'One indicator' })
  @ApiOkResponse({ standardSchema: Indicator })
  show(@CurrentScope() scope: Scope, @Param('id', { schema: Id }) id: string) {
    return this.database.read(scope, (tx) => theIndicator(tx, id));
  }

  @Patch(':id')
  @RequiresPermission('indicator:manage')
  @ApiOperation({ summary: "Correct an indicator's wording; code and kind stay" })
  @ApiOkResponse({ standardSchema: Indicator })
  correct(
    @CurrentScope() scope: Scope,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() basedOn: number,
    @Body({ schema: IndicatorCorrection }) body: z.output<typeof IndicatorCorrection>,
  ) {
    return this.correctIndicator.execute(scope, id, basedOn, body);
  }
}
