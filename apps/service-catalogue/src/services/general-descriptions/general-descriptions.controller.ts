import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { benefits, languages, roles } from '@nelikentta/framework';
import { cursorOf, freeText, pageOf, pageSchema, pagingQuery, sortKey } from '@nelikentta/http';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { Id } from '../../request-parts.js';
import { contentShape } from '../services.schemas.js';
import { listGeneralDescriptions, showGeneralDescription } from './list-general-descriptions.js';

const Search = pagingQuery({
  text: freeText(200).optional(),
  targetGroup: z.string().max(300).optional(),
  lifeEvent: z.string().max(300).optional(),
  serviceClass: z.string().max(300).optional(),
  current: z.stringbool().optional().meta({ description: 'Of several versions of a description, the one that says most' }),
});
const GeneralDescription = z
  .object({
    id: Id,
    version: z.int(),
    referenceCode: z.string().nullable(),
    source: z.object({ system: z.string(), id: z.string() }),
    current: z.boolean(),
    ...contentShape,
    missingLanguages: z.array(z.enum(languages)),
    classification: z.object({
      role: z.enum(roles),
      benefit: z.enum(benefits),
      individuallyCountable: z.boolean(),
      onBehalfOfHousehold: z.boolean(),
      statutory: z.boolean(),
      unit: z.string(),
      arrangedBy: z.enum(['municipality', 'wellbeingServicesCounty', 'state', 'other']),
      confidence: z.number(),
      needsReview: z.boolean(),
      reason: z.string(),
    }),
    offerable: z.boolean().meta({ description: 'Whether this municipality arranges such services' }),
  })
  .meta({ id: 'GeneralDescription' });

@ApiTags('general descriptions')
@Controller('v1/general-descriptions')
export class GeneralDescriptionsController {
  constructor(private readonly database: Database) {}

  @Get()
  @RequiresPermission('service:read')
  @ApiOperation({ summary: 'National templates of services' })
  @ApiOkResponse({ standardSchema: pageSchema(GeneralDescription, 'GeneralDescriptionPage') })
  async list(@CurrentScope() scope: Scope, @Query({ schema: Search }) query: z.output<typeof Search>) {
    const [after = null] = cursorOf(query, [sortKey.id]) ?? [];
    const found = await this.database.read(scope, (tx) => listGeneralDescriptions(tx, query, after, query.limit + 1));
    return pageOf(found, query, ({ id }) => [id]);
  }

  @Get(':generalDescriptionId')
  @RequiresPermission('service:read')
  @ApiOperation({ summary: 'A national template, with the place that its class proposes in the four fields' })
  @ApiOkResponse({ standardSchema: GeneralDescription })
  show(@CurrentScope() scope: Scope, @Param('generalDescriptionId', { schema: Id }) id: string) {
    return this.database.read(scope, (tx) => showGeneralDescription(tx, id));
  }
}
