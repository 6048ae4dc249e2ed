import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { componentKinds, fields, localDay } from '@nelikentta/framework';
import { cursorOf, freeText, IfMatch, pageOf, pageSchema, pagingQuery, sortKey } from '@nelikentta/http';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Clock, Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { CompetenceId, KnownLevel, localized } from '../request-parts.js';
import { competenceOf, competencesOf } from './list-competences.js';
import { RegisterCompetence } from './register-competence.js';
import { ReviseCompetence } from './revise-competence.js';

const Text = freeText(200);
const Names = localized(200);
const Component = z.strictObject({ kind: z.enum(componentKinds), names: Names });
const Facts = z
  .strictObject({
    names: Names,
    description: localized(4000).default({}),
    businessArea: Text.meta({ description: "The branch whose competence it is, in the city's own words" }),
    components: z.array(Component).max(200).default([]),
  })
  .meta({ id: 'CompetenceFacts' });
const CompetenceVersion = z.object({ id: z.uuid(), version: z.int() }).meta({ id: 'CompetenceVersion' });
const Competence = z
  .object({
    ...Facts.shape,
    id: z.uuid(),
    version: z.int(),
    missingComponents: z.array(z.enum(componentKinds)).meta({ description: 'Kinds of component that it has none of' }),
    present: KnownLevel.meta({ description: 'State today; null while nobody has assessed it' }),
    aimed: KnownLevel.meta({ description: 'State aimed at; null while nobody has set it' }),
    due: z.iso.date().nullable().meta({ description: 'When the aimed state should be reached' }),
  })
  .meta({ id: 'Competence' });
const Filter = pagingQuery({
  businessArea: Text.optional(),
  field: z.enum(fields).optional().meta({ description: 'Needed by a service of this field' }),
  text: Text.optional().meta({ description: 'Part of a name' }),
});

@ApiTags('competences')
@Controller('v1/competences')
export class CompetencesController {
  constructor(
    private readonly registerCompetence: RegisterCompetence,
    private readonly reviseCompetence: ReviseCompetence,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Post()
  @RequiresPermission('competence:write')
  @ApiOperation({ summary: 'Enter a competence that has been identified' })
  @ApiCreatedResponse({ standardSchema: CompetenceVersion })
  async register(@CurrentScope() scope: Scope, @Body({ schema: Facts }) facts: z.output<typeof Facts>) {
    const { id, version } = await this.registerCompetence.execute(scope, facts);
    return { id, version };
  }

  @Get()
  @RequiresPermission('competence:read')
  @ApiOperation({ summary: 'Competences with their present and aimed states, by business area' })
  @ApiOkResponse({ standardSchema: pageSchema(Competence, 'CompetencePage') })
  async list(@CurrentScope() scope: Scope, @Query({ schema: Filter }) query: z.output<typeof Filter>) {
    const filter = {
      ...query,
      day: localDay(this.clock.now()),
      after: cursorOf(query, [sortKey.text, sortKey.id]),
      limit: query.limit + 1,
    };
    const rows = await this.database.read(scope, (tx) => competencesOf(tx, filter));
    return pageOf(rows, query, ({ businessArea, id }) => [businessArea, id]);
  }

  @Get(':competenceId')
  @RequiresPermission('competence:read')
  @ApiOperation({ summary: 'A competence: what it is composed of, and where it stands' })
  @ApiOkResponse({ standardSchema: Competence })
  show(@CurrentScope() scope: Scope, @Param('competenceId', { schema: CompetenceId }) id: string) {
    return this.database.read(scope, (tx) => competenceOf(tx, id, localDay(this.clock.now())));
  }

  @Put(':competenceId')
  @RequiresPermission('competence:write')
  @ApiOperation({ summary: 'Replace what is said of a competence' })
  @ApiOkResponse({ standardSchema: CompetenceVersion })
  async revise(
    @CurrentScope() scope: Scope,
    @Param('competenceId', { schema: CompetenceId }) competenceId: string,
    @IfMatch() basedOn: number,
    @Body({ schema: Facts }) facts: z.output<typeof Facts>,
  ) {
    const { id, version } = await this.reviseCompetence.execute(scope, { competenceId, basedOn, facts });
    return { id, version };
  }
}
