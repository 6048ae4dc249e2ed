import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { OwnTransactions } from '@nelikentta/audit';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import type { Scope } from '@nelikentta/persistence';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ImportReport } from '../imports/import-report.js';
import { ImportQuery, uploadOf } from '../imports/import-upload.js';
import { ReceivesRows } from '../imports/receive-rows.js';
import { RunImport } from '../imports/run-import.js';
import { ImportNeedings, NeedingRow } from './import-needings.js';

@ApiTags('imports')
@Controller('v1/imports/needings')
export class ImportNeedingsController {
  constructor(
    private readonly runImport: RunImport,
    private readonly importNeedings: ImportNeedings,
  ) {}

  @Post()
  @HttpCode(200)
  @RequiresPermission('needing:write')
  @OwnTransactions()
  @ApiOperation({ summary: 'Send needings in bulk' })
  @ReceivesRows(NeedingRow)
  @ApiOkResponse({ standardSchema: ImportReport })
  run(
    @CurrentScope() scope: Scope,
    @Query({ schema: ImportQuery }) query: z.output<typeof ImportQuery>,
    @Req() request: FastifyRequest,
  ) {
    return this.runImport.execute(scope, this.importNeedings, uploadOf(request, query));
  }
}
