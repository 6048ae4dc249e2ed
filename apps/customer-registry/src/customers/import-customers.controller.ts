import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { OwnTransactions } from '@nelikentta/audit';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import type { Scope } from '@nelikentta/persistence';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ImportQuery, uploadOf } from '../imports/import-upload.js';
import { ImportReport } from '../imports/import-report.js';
import { ReceivesRows } from '../imports/receive-rows.js';
import { RunImport } from '../imports/run-import.js';
import { CustomerRow } from './import-customers.schemas.js';
import { ImportCustomers } from './import-customers.js';

@ApiTags('imports')
@Controller('v1/imports/customers')
export class ImportCustomersController {
  constructor(
    private readonly runImport: RunImport,
    private readonly importCustomers: ImportCustomers,
  ) {}

  @Post()
  @HttpCode(200)
  @RequiresPermission('customer:import')
  @OwnTransactions()
  @ApiOperation({ summary: 'Send customers in bulk' })
  @ReceivesRows(CustomerRow)
  @ApiOkResponse({ standardSchema: ImportReport })
  run(
    @CurrentScope() scope: Scope,
    @Query({ schema: ImportQuery }) query: z.output<typeof ImportQuery>,
    @Req() request: FastifyRequest,
  ) {
    return this.runImport.execute(scope, this.importCustomers, uploadOf(request, query));
  }
}
