import { Controller, Get, Param, Query } from '@nestjs/common';
import { PersonalData } from '@nelikentta/audit';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Clock, Database, type Scope } from '@nelikentta/persistence';
import type { z } from 'zod';
import { explainedSegment } from './explain-segment.js';
import { segmentHistoryOf } from './list-segment-history.js';
import * as shape from './membership.schemas.js';

@ApiTags('customers')
@Controller('v1/customers/:customerId')
export class MembershipController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get('segment')
  @PersonalData('customer')
  @RequiresPermission('segment:read')
  @ApiOperation({ summary: 'The segment of a customer at an instant, and why' })
  @ApiOkResponse({ standardSchema: shape.ExplainedSegment })
  segment(
    @CurrentScope() scope: Scope,
    @Param('customerId', { schema: shape.CustomerId }) customerId: string,
    @Query({ schema: shape.AtQuery }) { at = this.clock.now() }: z.output<typeof shape.AtQuery>,
  ) {
    return this.database.read(scope, (tx) => explainedSegment(tx, customerId, at));
  }

  @Get('segment-history')
  @PersonalData('customer')
  @RequiresPermission('segment:read')
  @ApiOperation({ summary: 'Segments of a customer over time, and what was answered before it was corrected' })
  @ApiOkResponse({ standardSchema: shape.SegmentHistory })
  history(@CurrentScope() scope: Scope, @Param('customerId', { schema: shape.CustomerId }) customerId: string) {
    return this.database.read(scope, (tx) => segmentHistoryOf(tx, customerId));
  }
}
