import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { freeText, IfMatch } from '@nelikentta/http';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { Id, LocalizedText } from '../request-parts.js';
import { theTarget } from '../targets/find-target.js';
import { AssessRisk } from './assess-risk.js';
import { IdentifyRisk } from './identify-risk.js';
import { riskKinds, risksOfTarget } from './risks.table.js';

const facts = {
  kind: z.enum(riskKinds),
  description: LocalizedText,
  likelihood: z.int().min(1).max(5).meta({ description: '1 hardly ever … 5 almost surely' }),
  impact: z.int().min(1).max(5).meta({ description: '1 hardly felt … 5 the target is missed' }),
  owner: freeText(200),
};
const Response = freeText(2000).nullable().meta({ description: 'What is done about it' });
const NewRisk = z.strictObject({ ...facts, response: Response.default(null) }).meta({ id: 'NewRisk' });
const RiskAssessment = z
  .strictObject({ ...facts, response: Response, closed: z.boolean() })
  .partial()
  .meta({ id: 'RiskAssessment' });
const Risk = z
  .object({ id: Id, version: z.int(), targetId: Id, ...facts, response: Response, closed: z.boolean() })
  .meta({ id: 'Risk' });

@ApiTags('risks')
@Controller('v1')
export class RisksController {
  constructor(
    private readonly database: Database,
    private readonly identifyRisk: IdentifyRisk,
    private readonly assessRisk: AssessRisk,
  ) {}

  @Post('targets/:targetId/risks')
  @RequiresPermission('risk:write')
  @ApiOperation({ summary: 'Name what may keep a target from being reached' })
  @ApiCreatedResponse({ standardSchema: Risk })
  identify(
    @CurrentScope() scope: Scope,
    @Param('targetId', { schema: Id }) targetId: string,
    @Body({ schema: NewRisk }) body: z.output<typeof NewRisk>,
  ) {
    return this.identifyRisk.execute(scope, targetId, body);
  }

  @Get('targets/:targetId/risks')
  @RequiresPermission('target:read')
  @ApiOperation({ summary: "A target's risks, the gravest first" })
  @ApiOkResponse({ standardSchema: z.array(Risk) })
  list(@CurrentScope() scope: Scope, @Param('targetId', { schema: Id }) targetId: string) {
    return this.database.read(scope, async (tx) => {
      await theTarget(tx, targetId);
      return risksOfTarget(tx, targetId);
    });
  }

  @Patch('risks/:id')
  @RequiresPermission('risk:write')
  @ApiOperation({ summary: 'Assess a risk anew, or close it' })
  @ApiOkResponse({ standardSchema: Risk })
  assess(
    @CurrentScope() scope: Scope,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() basedOn: number,
    @Body({ schema: RiskAssessment }) body: z.output<typeof RiskAssessment>,
  ) {
    return this.assessRisk.execute(scope, id, basedOn, body);
  }
}
