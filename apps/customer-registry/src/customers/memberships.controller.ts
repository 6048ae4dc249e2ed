import { Body, Controller, Delete, Param, Patch, Post } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { IfMatch } from '@nelikentta/http';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import type { Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { ChangeDatedList } from './change-dated-list.js';
import { AddedEntry, CustomerId, CustomerVersion, Day, EntryId, Interval } from './customers.schemas.js';
import { JoinHousehold } from './join-household.js';

const Membership = Interval.extend({ householdId: z.uuid().meta({ description: 'Household, as given by the registry' }) }).meta(
  { id: 'Membership' },
);
const CorrectedMembership = z
  .strictObject({ from: Day.optional(), to: Day.nullish() })
  .meta({ id: 'CorrectedMembership', description: 'What is left out stays; `to` ends it' });

@ApiTags('households')
@Controller('v1/customers/:customerId/households')
export class MembershipsController {
  constructor(
    private readonly joinHousehold: JoinHousehold,
    private readonly changeDatedList: ChangeDatedList,
  ) {}

  @Post()
  @RequiresPermission('customer:write')
  @ApiOperation({ summary: 'Make a customer a member of a household' })
  @ApiCreatedResponse({ standardSchema: AddedEntry })
  join(
    @CurrentScope() scope: Scope,
    @Param('customerId', { schema: CustomerId }) customerId: string,
    @Body({ schema: Membership }) body: z.output<typeof Membership>,
  ) {
    return this.joinHousehold.execute(scope, customerId, body);
  }

  @Patch(':entryId')
  @RequiresPermission('customer:write')
  @ApiOperation({ summary: 'Correct or end a membership' })
  @ApiOkResponse({ standardSchema: CustomerVersion })
  async correct(
    @CurrentScope() scope: Scope,
    @Param('customerId', { schema: CustomerId }) customerId: string,
    @Param('entryId', { schema: EntryId }) entryId: string,
    @IfMatch() basedOn: number,
    @Body({ schema: CorrectedMembership }) body: z.output<typeof CorrectedMembership>,
  ) {
    const { id, version } = await this.changeDatedList.correct(scope, { customerId, basedOn }, 'memberships', entryId, body);
    return { id, version };
  }

  @Delete(':entryId')
  @RequiresPermission('customer:write')
  @ApiOperation({ summary: 'Take away a membership that was entered by mistake' })
  @ApiOkResponse({ standardSchema: CustomerVersion })
  async remove(
    @CurrentScope() scope: Scope,
    @Param('customerId', { schema: CustomerId }) customerId: string,
    @Param('entryId', { schema: EntryId }) entryId: string,
    @IfMatch() basedOn: number,
  ) {
    const { id, version } = await this.changeDatedList.remove(scope, { customerId, basedOn }, 'memberships', entryId);
    return { id, version };
  }
}
