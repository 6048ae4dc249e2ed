import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { cursorOf, freeText, pageOf, pageSchema, pagingQuery, sortKey } from '@nelikentta/http';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { CompetenceId } from '../request-parts.js';
import { DecideOutcome } from './decide-outcome.js';
import { decisionsOf } from './list-decisions.js';
import { grounds, outcomes } from './outcome.js';

const Proposal = z.object({ outcome: z.enum(outcomes), because: z.enum(grounds) });
const NewDecision = z.strictObject({ outcome: z.enum(outcomes), reason: freeText(4000) }).meta({ id: 'NewDecision' });
const Decision = z
  .object({ id: z.uuid(), outcome: z.enum(outcomes), reason: z.string(), proposal: Proposal })
  .meta({ id: 'Decision', description: 'What was decided, beside what was proposed at that moment' });
const DecisionTaken = z.object({ ...Decision.shape, decidedAt: z.date(), decidedBy: z.string() }).meta({ id: 'DecisionTaken' });
const History = pagingQuery({});

@ApiTags('decisions')
@Controller('v1/competences/:competenceId/decisions')
export class DecisionsController {
  constructor(
    private readonly decideOutcome: DecideOutcome,
    private readonly database: Database,
  ) {}

  @Post()
  @RequiresPermission('competence:decide')
  @ApiOperation({ summary: 'Decide whether a competence is maintained, acquired, developed or given up' })
  @ApiCreatedResponse({ standardSchema: Decision })
  async decide(
    @CurrentScope() scope: Scope,
    @Param('competenceId', { schema: CompetenceId }) competenceId: string,
    @Body({ schema: NewDecision }) body: z.output<typeof NewDecision>,
  ) {
    const { id, outcome, reason, proposal } = await this.decideOutcome.execute(scope, competenceId, body.outcome, body.reason);
    return { id, outcome, reason, proposal };
  }

  @Get()
  @RequiresPermission('competence:read')
  @ApiOperation({ summary: 'What was decided of a competence, the latest first' })
  @ApiOkResponse({ standardSchema: pageSchema(DecisionTaken, 'DecisionPage') })
  async list(
    @CurrentScope() scope: Scope,
    @Param('competenceId', { schema: CompetenceId }) competenceId: string,
    @Query({ schema: History }) query: z.output<typeof History>,
  ) {
    const before = cursorOf(query, [sortKey.id]) ?? [];
    const rows = await this.database.read(scope, (tx) => decisionsOf(tx, competenceId, before, query.limit + 1));
    return pageOf(rows, query, ({ id }) => [id]);
  }
}
