import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { cursorOf, freeText, pageOf, pageSchema, pagingQuery, sortKey } from '@nelikentta/http';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { CompetenceId, Day } from '../request-parts.js';
import { AssessCompetence } from './assess-competence.js';
import { aspects } from './competence-state.js';
import { levelMeanings, levels } from './level.js';
import { statesOf } from './list-states.js';

const Level = z.literal(levels).meta({ description: 'What each level means: GET /v1/levels' });
const NewState = z
  .strictObject({
    aspect: z.enum(aspects),
    level: Level,
    from: Day.meta({ description: 'First day on which it holds' }),
    due: Day.optional().meta({ description: 'When an aimed state should be reached' }),
    note: freeText(4000).optional(),
  })
  .meta({ id: 'NewCompetenceState' });
const StateId = z.object({ id: z.uuid() }).meta({ id: 'CompetenceStateId' });
const RecordedState = z
  .object({
    id: z.uuid(),
    aspect: z.enum(aspects),
    level: Level,
    from: z.iso.date(),
    due: z.iso.date().nullable(),
    note: z.string().nullable(),
    recordedAt: z.date(),
    recordedBy: z.string(),
  })
  .meta({ id: 'CompetenceState' });
const Names = z.object({ fi: z.string(), sv: z.string(), en: z.string() });
const Levels = z.array(z.object({ level: Level, name: Names, meaning: Names })).meta({ id: 'Levels' });
const History = pagingQuery({});

@ApiTags('states')
@Controller('v1')
export class StatesController {
  constructor(
    private readonly assessCompetence: AssessCompetence,
    private readonly database: Database,
  ) {}

  @Get('levels')
  @RequiresPermission('competence:read')
  @ApiOperation({ summary: 'What the levels 0 to 5 mean, in three languages' })
  @ApiOkResponse({ standardSchema: Levels })
  meanings() {
    return levels.map((level) => ({ level, ...levelMeanings[level] }));
  }

  @Post('competences/:competenceId/states')
  @RequiresPermission('competence:write')
  @ApiOperation({ summary: 'Record where a competence stands or should stand, from a day on' })
  @ApiCreatedResponse({ standardSchema: StateId })
  async assess(
    @CurrentScope() scope: Scope,
    @Param('competenceId', { schema: CompetenceId }) competenceId: string,
    @Body({ schema: NewState }) body: z.output<typeof NewState>,
  ) {
    const { id } = await this.assessCompetence.execute(scope, competenceId, body);
    return { id };
  }

  @Get('competences/:competenceId/states')
  @RequiresPermission('competence:read')
  @ApiOperation({ summary: 'The history of a competence: every state recorded, newest day first' })
  @ApiOkResponse({ standardSchema: pageSchema(RecordedState, 'CompetenceStatePage') })
  async history(
    @CurrentScope() scope: Scope,
    @Param('competenceId', { schema: CompetenceId }) competenceId: string,
    @Query({ schema: History }) query: z.output<typeof History>,
  ) {
    const after = cursorOf(query, [sortKey.day, sortKey.id]) ?? [];
    const rows = await this.database.read(scope, (tx) => statesOf(tx, competenceId, after, query.limit + 1));
    return pageOf(rows, query, ({ from, id }) => [from, id]);
  }
}
