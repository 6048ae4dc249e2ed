import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OwnTransactions } from '@nelikentta/audit';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import type { Scope } from '@nelikentta/persistence';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ImportReport } from '../imports/import-report.js';
import { ImportQuery, importTypes, uploadOf } from '../imports/import-upload.js';
import { RunImport } from '../imports/run-import.js';
import { ImportNeedings } from './import-needings.js';

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
  @ApiOperation({ summary: 'Send needings in bulk: NDJSON, or CSV with the same names as columns; optionally gzip' })
  @ApiConsumes(...importTypes)
  @ApiBody({ schema: { type: 'string' }, description: 'One needing a line, with its service needs' })
  @ApiOkResponse({ standardSchema: ImportReport })
  run(
    @CurrentScope() scope: Scope,
    @Query({ schema: ImportQuery }) query: z.output<typeof ImportQuery>,
    @Req() request: FastifyRequest,
  ) {
    return this.runImport.execute(scope, this.importNeedings, uploadOf(request, query));
  }
}
