import { Controller, Get, Query } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { fields, localDay } from '@nelikentta/framework';
import { cursorOf, pageOf, pageSchema, pagingQuery } from '@nelikentta/http';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Clock, Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { At, KnownLevel, LocalizedText } from '../request-parts.js';
import { gapsOf, placeKeys, placeOf } from './list-gaps.js';
import { grounds, outcomes } from './outcome.js';
import { fieldsOfCompetences } from './summarise-fields.js';

const Filter = pagingQuery({ at: At, field: z.enum(fields).optional() });
const On = z.strictObject({ at: At });
const Hours = z.number().nullable();
const Gap = z
  .object({
    competenceId: z.uuid(),
    names: LocalizedText,
    businessArea: z.string(),
    field: z.enum(fields).nullable().meta({ description: 'Null when no service needs the competence' }),
    services: z.int().meta({ description: 'Services of the field that need it' }),
    present: KnownLevel,
    aimed: KnownLevel,
    due: z.iso.date().nullable(),
    gap: z.int().nullable().meta({ description: 'Aimed level less the present one; null while one is unknown' }),
    neededHours: z.number().meta({ description: 'Hours that the services of the field take in the month' }),
    capacityHours: Hours.meta({ description: "The field's part of the hours there are in the month; null while unknown" }),
    shortfallHours: Hours,
    proposal: z.object({ outcome: z.enum(outcomes), because: z.enum(grounds), reason: LocalizedText }).nullable(),
    decision: z
      .object({ outcome: z.enum(outcomes), decidedAt: z.date() })
      .nullable()
      .meta({ description: 'The latest' }),
  })
  .meta({ id: 'CompetenceGap' });
const Fields = z
  .object({
    at: z.iso.date(),
    fields: z.array(
      z.object({
        field: z.enum(fields),
        competences: z.int(),
        belowAim: z.int(),
        notAssessed: z.int(),
        widestGap: z.int().nullable(),
        neededHours: z.number(),
        capacityHours: Hours,
        capacityUnknown: z.int().meta({ description: 'Competences whose capacity in the month is unknown' }),
      }),
    ),
  })
  .meta({ id: 'FieldsOfCompetences' });

@ApiTags('gaps')
@Controller('v1')
export class GapsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get('gaps')
  @RequiresPermission('competence:read')
  @ApiOperation({ summary: 'Gaps between present and aimed state by competence and field, the widest first' })
  @ApiOkResponse({ standardSchema: pageSchema(Gap, 'CompetenceGapPage') })
  async gaps(@CurrentScope() scope: Scope, @Query({ schema: Filter }) query: z.output<typeof Filter>) {
    const filter = { ...query, day: this.dayOf(query), after: cursorOf(query, placeKeys), limit: query.limit + 1 };
    const rows = await this.database.read(scope, (tx) => gapsOf(tx, filter));
    return pageOf(rows, query, placeOf);
  }

  @Get('fields')
  @RequiresPermission('competence:read')
  @ApiOperation({ summary: 'The four fields: which competences are available, and which changes they require' })
  @ApiOkResponse({ standardSchema: Fields })
  async fields(@CurrentScope() scope: Scope, @Query({ schema: On }) query: z.output<typeof On>) {
    const at = this.dayOf(query);
    return { at, fields: await this.database.read(scope, (tx) => fieldsOfCompetences(tx, at)) };
  }

  private dayOf({ at }: { at?: string | undefined }): string {
    return at ?? localDay(this.clock.now());
  }
}
