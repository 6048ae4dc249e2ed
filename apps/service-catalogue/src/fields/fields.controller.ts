import { Controller, Get, Query } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { addDays, addMonths, fields, localDay } from '@nelikentta/framework';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Clock, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { Day, LocalizedText } from '../request-parts.js';
import { ListFields } from './list-fields.js';

const Period = z.strictObject({
  from: Day.optional().meta({ description: 'First day; twelve months before the end when left out' }),
  to: Day.optional().meta({ description: 'First day after the period; tomorrow when left out' }),
});
const count = z.int();
const FourFields = z
  .object({
    from: z.string(),
    to: z.string(),
    fields: z.array(
      z.object({
        field: z.enum(fields),
        names: LocalizedText,
        services: count.meta({ description: 'Published services' }),
        drafts: count,
        needsReview: count.meta({ description: 'Published and draft services whose place somebody should look at' }),
        uses: count.nullable(),
        costCents: count.nullable(),
        uncostedUses: count.nullable().meta({ description: 'Uses with no valid unit cost, never counted as free' }),
      }),
    ),
    missing: z.string().nullable().meta({ description: 'Why use and cost are not there' }),
  })
  .meta({ id: 'FourFields' });

@ApiTags('fields')
@Controller('v1/fields')
export class FieldsController {
  constructor(
    private readonly listFields: ListFields,
    private readonly clock: Clock,
  ) {}

  @Get()
  @RequiresPermission('service:read')
  @ApiOperation({ summary: 'The four fields with their services, use and cost' })
  @ApiOkResponse({ standardSchema: FourFields })
  list(@CurrentScope() scope: Scope, @Query({ schema: Period }) query: z.output<typeof Period>) {
    const to = query.to ?? addDays(localDay(this.clock.now()), 1);
    return this.listFields.execute(scope, { from: query.from ?? addMonths(to, -12), to });
  }
}
