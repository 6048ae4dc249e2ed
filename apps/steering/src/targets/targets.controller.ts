import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { cursorOf, IfMatch, pageOf, pageSchema, pagingQuery, sortKey } from '@nelikentta/http';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import type { z } from 'zod';
import { Id, Withdrawal } from '../request-parts.js';
import { theTarget } from './find-target.js';
import { targetsAfter } from './list-targets.js';
import { ReviseTarget } from './revise-target.js';
import { SetTarget } from './set-target.js';
import { NewTarget, Target, targetFilters, TargetRevision } from './targets.schemas.js';
import { WithdrawTarget } from './withdraw-target.js';

const TargetQuery = pagingQuery(targetFilters);

@ApiTags('targets')
@Controller('v1/targets')
export class TargetsController {
  constructor(
    private readonly database: Database,
    private readonly setTarget: SetTarget,
    private readonly reviseTarget: ReviseTarget,
    private readonly withdrawTarget: WithdrawTarget,
  ) {}

  @Post()
  @RequiresPermission('target:decide')
  @ApiOperation({ summary: 'Set a target in a field of activity' })
  @ApiCreatedResponse({ standardSchema: Target })
  set(@CurrentScope() scope: Scope, @Body({ schema: NewTarget }) body: z.output<typeof NewTarget>) {
    return this.setTarget.execute(scope, body);
  }

  @Get()
  @RequiresPermission('target:read')
  @ApiOperation({ summary: 'Targets that are not withdrawn' })
  @ApiOkResponse({ standardSchema: pageSchema(Target, 'TargetPage') })
  async list(@CurrentScope() scope: Scope, @Query({ schema: TargetQuery }) query: z.output<typeof TargetQuery>) {
    const [afterId = null] = cursorOf(query, [sortKey.id]) ?? [];
    const rows = await this.database.read(scope, (tx) => targetsAfter(tx, query, afterId, query.limit + 1));
    return pageOf(rows, query, ({ id }) => [id]);
  }

  @Get(':id')
  @RequiresPermission('target:read')
  @ApiOperation({ summary: 'One target, withdrawn or not' })
  @ApiOkResponse({ standardSchema: Target })
  show(@CurrentScope() scope: Scope, @Param('id', { schema: Id }) id: string) {
    return this.database.read(scope, (tx) => theTarget(tx, id));
  }

  @Patch(':id')
  @RequiresPermission('target:decide')
  @ApiOperation({ summary: 'Change what was decided of a target' })
  @ApiOkResponse({ standardSchema: Target })
  revise(
    @CurrentScope() scope: Scope,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() basedOn: number,
    @Body({ schema: TargetRevision }) body: z.output<typeof TargetRevision>,
  ) {
    return this.reviseTarget.execute(scope, id, basedOn, body);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @RequiresPermission('target:decide')
  @ApiOperation({ summary: 'Give a target up, with the reason' })
  @ApiOkResponse({ standardSchema: Target })
  withdraw(
    @CurrentScope() scope: Scope,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() basedOn: number,
    @Body({ schema: Withdrawal }) { because }: z.output<typeof Withdrawal>,
  ) {
    return this.withdrawTarget.execute(scope, id, basedOn, because);
  }
}
