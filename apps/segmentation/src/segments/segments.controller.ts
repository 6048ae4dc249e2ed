import { Controller, Get, Param, Query } from '@nestjs/common';
import { PersonalData } from '@nelikentta/audit';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { type ActorLevel, type CustomerGroup, describeSegment, segmentName } from '@nelikentta/framework';
import { cursorOf, pageOf, sortKey } from '@nelikentta/http';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Clock, Database, type Scope } from '@nelikentta/persistence';
import type { z } from 'zod';
import { gridAt } from './count-segments.js';
import { membersOf } from './list-members.js';
import { flowsBetween } from './measure-flows.js';
import * as shape from './segments.schemas.js';

const beforeAll = '00000000-0000-0000-0000-000000000000';

@ApiTags('segments')
@Controller('v1')
export class SegmentsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get('grid')
  @RequiresPermission('segment:read')
  @ApiOperation({ summary: 'How many customers are in each of the 25 segments at an instant' })
  @ApiOkResponse({ standardSchema: shape.Grid })
  grid(
    @CurrentScope() scope: Scope,
    @Query({ schema: shape.AtQuery }) { at = this.clock.now() }: z.output<typeof shape.AtQuery>,
  ) {
    return this.database.readTogether(scope, (tx) => gridAt(tx, at));
  }

  @Get('segments')
  @RequiresPermission('segment:read')
  @ApiOperation({ summary: 'The 25 segments: what they mean, and how many customers they have at an instant' })
  @ApiOkResponse({ standardSchema: shape.Segments })
  async segments(
    @CurrentScope() scope: Scope,
    @Query({ schema: shape.AtQuery }) { at = this.clock.now() }: z.output<typeof shape.AtQuery>,
  ) {
    const { cells } = await this.database.readTogether(scope, (tx) => gridAt(tx, at));
    return { at, segments: cells.map((cell) => ({ ...cell, names: segmentName(cell), ...describeSegment(cell) })) };
  }

  @Get('segments/:actorLevel/:customerGroup/members')
  @PersonalData('segment')
  @RequiresPermission('segment:read')
  @ApiOperation({ summary: 'Ids of the customers in a segment at an instant' })
  @ApiOkResponse({ standardSchema: shape.MemberPage })
  async members(
    @CurrentScope() scope: Scope,
    @Param('actorLevel', { schema: shape.Level }) actorLevel: ActorLevel,
    @Param('customerGroup', { schema: shape.Group }) customerGroup: CustomerGroup,
    @Query({ schema: shape.MembersQuery }) query: z.output<typeof shape.MembersQuery>,
  ) {
    const [after = beforeAll] = cursorOf(query, [sortKey.id]) ?? [];
    const at = query.at ?? this.clock.now();
    const rows = await this.database.read(scope, (tx) =>
      membersOf(tx, { actorLevel, customerGroup }, at, after, query.limit + 1),
    );
    return pageOf(rows, query, ({ customerId }) => [customerId]);
  }

  @Get('flows')
  @RequiresPermission('segment:read')
  @ApiOperation({ summary: 'How many customers passed from which segment to which between two instants' })
  @ApiOkResponse({ standardSchema: shape.Flows })
  async flows(@CurrentScope() scope: Scope, @Query({ schema: shape.FlowsQuery }) query: z.output<typeof shape.FlowsQuery>) {
    const { from, to = this.clock.now(), all } = query;
    return { from, to, flows: await this.database.read(scope, (tx) => flowsBetween(tx, from, to, all)) };
  }
}
