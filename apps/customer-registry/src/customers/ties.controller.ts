import { Body, Controller, Delete, Param, Patch, Post } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { IfMatch } from '@nelikentta/http';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import type { Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { ChangeDatedList } from './change-dated-list.js';
import { AddedEntry, CustomerId, CustomerVersion, Day, EntryId, Tie } from './customers.schemas.js';

const CorrectedTie = z
  .strictObject({ from: Day.optional(), to: Day.nullish() })
  .meta({ id: 'CorrectedTie', description: 'What is left out stays; `to` ends it' });

@ApiTags('ties')
@Controller('v1/customers/:customerId/ties')
export class TiesController {
  constructor(private readonly changeDatedList: ChangeDatedList) {}

  @Post()
  @RequiresPermission('customer:write')
  @ApiOperation({ summary: 'Add a tie of a customer' })
  @ApiCreatedResponse({ standardSchema: AddedEntry })
  add(
    @CurrentScope() scope: Scope,
    @Param('customerId', { schema: CustomerId }) customerId: string,
    @Body({ schema: Tie }) body: z.output<typeof Tie>,
  ) {
    return this.changeDatedList.add(scope, customerId, 'ties', body);
  }

  @Patch(':entryId')
  @RequiresPermission('customer:write')
  @ApiOperation({ summary: 'Correct or end a tie of a customer' })
  @ApiOkResponse({ standardSchema: CustomerVersion })
  async correct(
    @CurrentScope() scope: Scope,
    @Param('customerId', { schema: CustomerId }) customerId: string,
    @Param('entryId', { schema: EntryId }) entryId: string,
    @IfMatch() basedOn: number,
    @Body({ schema: CorrectedTie }) body: z.output<typeof CorrectedTie>,
  ) {
    const { id, version } = await this.changeDatedList.correct(scope, { customerId, basedOn }, 'ties', entryId, body);
    return { id, version };
  }

  @Delete(':entryId')
  @RequiresPermission('customer:write')
  @ApiOperation({ summary: 'Take away a tie that was entered by mistake; what ended is corrected with its end' })
  @ApiOkResponse({ standardSchema: CustomerVersion })
  async remove(
    @CurrentScope() scope: Scope,
    @Param('customerId', { schema: CustomerId }) customerId: string,
    @Param('entryId', { schema: EntryId }) entryId: string,
    @IfMatch() basedOn: number,
  ) {
    const { id, version } = await this.changeDatedList.remove(scope, { customerId, basedOn }, 'ties', entryId);
    return { id, version };
  }
}
