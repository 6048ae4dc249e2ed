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
import { FeedbackRow, ImportFeedback } from './import-feedback.js';

@ApiTags('imports')
@Controller('v1/imports/feedback')
export class ImportFeedbackController {
  constructor(
    private readonly runImport: RunImport,
    private readonly importFeedback: ImportFeedback,
  ) {}

  @Post()
  @HttpCode(200)
  @RequiresPermission('feedback:write')
  @OwnTransactions()
  @ApiOperation({ summary: 'Send feedback in bulk' })
  @ReceivesRows(FeedbackRow)
  @ApiOkResponse({ standardSchema: ImportReport })
  run(
    @CurrentScope() scope: Scope,
    @Query({ schema: ImportQuery }) query: z.output<typeof ImportQuery>,
    @Req() request: FastifyRequest,
  ) {
    return this.runImport.execute(scope, this.importFeedback, uploadOf(request, query));
  }
}
