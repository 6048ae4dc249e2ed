import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { cursorOf, pageOf, pageSchema, pagingQuery, sortKey } from '@nelikentta/http';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Clock, Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { ImportReport } from './import-report.js';
import { importReport, latestImports, refusedRows } from './imports.table.js';

const ImportId = z.uuid().meta({ description: 'Import, as chosen by its sender or given in its report' });
const RefusedRow = z
  .object({ line: z.int(), field: z.string().nullable(), code: z.string(), reason: z.string() })
  .meta({ id: 'RefusedRow' });
const Paging = pagingQuery({});

@ApiTags('imports')
@Controller('v1/imports')
export class ImportsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get()
  @RequiresPermission('import:read')
  @ApiOperation({ summary: 'The latest imports' })
  @ApiOkResponse({ standardSchema: pageSchema(ImportReport, 'ImportReportPage') })
  async list(@CurrentScope() scope: Scope, @Query({ schema: Paging }) query: z.output<typeof Paging>) {
    const reports = await this.database.read(scope, (tx) =>
      latestImports(tx, this.clock.now(), cursorOf(query, [sortKey.instant, sortKey.id]), query.limit + 1),
    );
    return pageOf(reports, query, ({ startedAt, importId }) => [startedAt.toISOString(), importId]);
  }

  @Get(':importId')
  @RequiresPermission('import:read')
  @ApiOperation({ summary: 'How an import goes, readable while it runs' })
  @ApiOkResponse({ standardSchema: ImportReport })
  async report(@CurrentScope() scope: Scope, @Param('importId', { schema: ImportId }) importId: string) {
    return this.database.read(scope, (tx) => importReport(tx, importId, this.clock.now()));
  }

  @Get(':importId/refused-rows')
  @RequiresPermission('import:read')
  @ApiOperation({ summary: 'Which rows were refused, where and why, in the order of their lines' })
  @ApiOkResponse({ standardSchema: pageSchema(RefusedRow, 'RefusedRowPage') })
  async refused(
    @CurrentScope() scope: Scope,
    @Param('importId', { schema: ImportId }) importId: string,
    @Query({ schema: Paging }) query: z.output<typeof Paging>,
  ) {
    const [afterLine = 0] = cursorOf(query, [sortKey.whole]) ?? [];
    const rows = await this.database.read(scope, async (tx) => {
      await importReport(tx, importId, this.clock.now());
      return refusedRows(tx, importId, afterLine, query.limit + 1);
    });
    return pageOf(rows, query, ({ line }) => [line]);
  }
}
