import { Body, Controller, Delete, Param, Patch, Post } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { IfMatch } from '@nelikentta/http';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import type { Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { ChangeDatedList } from './change-dated-list.js';
import { AddedEntry, CustomerId, CustomerVersion, Day, EntryId, Residence } from './customers.schemas.js';

const CorrectedResidence = z
  .strictObject({
    municipality: Residence.shape.municipality.optional(),
    postalCode: Residence.shape.postalCode.unwrap().optional(),
    from: Day.optional(),
    to: Day.nullish(),
  })
  .meta({ id: 'CorrectedResidence', description: 'What is left out stays; `to` ends it' });

@ApiTags('residences')
@Controller('v1/customers/:customerId/residences')
export class ResidencesController {
  constructor(private readonly changeDatedList: ChangeDatedList) {}

  @Post()
  @RequiresPermission('customer:write')
  @ApiOperation({ summary: 'Add a residence of a customer' })
  @ApiCreatedResponse({ standardSchema: AddedEntry })
  add(
    @CurrentScope() scope: Scope,
    @Param('customerId', { schema: CustomerId }) customerId: string,
    @Body({ schema: Residence }) body: z.output<typeof Residence>,
  ) {
    return this.changeDatedList.add(scope, customerId, 'residences', body);
  }

  @Patch(':entryId')
  @RequiresPermission('customer:write')
  @ApiOperation({ summary: 'Correct or end a residence of a customer' })
  @ApiOkResponse({ standardSchema: CustomerVersion })
  async correct(
    @CurrentScope() scope: Scope,
    @Param('customerId', { schema: CustomerId }) customerId: string,
    @Param('entryId', { schema: EntryId }) entryId: string,
    @IfMatch() basedOn: number,
    @Body({ schema: CorrectedResidence }) body: z.output<typeof CorrectedResidence>,
  ) {
    const { id, version } = await this.changeDatedList.correct(scope, { customerId, basedOn }, 'residences', entryId, body);
    return { id, version };
  }

  @Delete(':entryId')
  @RequiresPermission('customer:write')
  @ApiOperation({ summary: 'Take away a residence that was entered by mistake; what ended is corrected with its end' })
  @ApiOkResponse({ standardSchema: CustomerVersion })
  async remove(
    @CurrentScope() scope: Scope,
    @Param('customerId', { schema: CustomerId }) customerId: string,
    @Param('entryId', { schema: EntryId }) entryId: string,
    @IfMatch() basedOn: number,
  ) {
    const { id, version } = await this.changeDatedList.remove(scope, { customerId, basedOn }, 'residences', entryId);
    return { id, version };
  }
}
