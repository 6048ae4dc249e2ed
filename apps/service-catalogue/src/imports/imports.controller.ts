import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { cursorOf, pageOf, pageSchema, pagingQuery, sortKey } from '@nelikentta/http';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { Id } from '../request-parts.js';
import { ImportPtvGeneralDescriptions } from './import-ptv-general-descriptions.js';
import { ImportSuomifiServices } from './import-suomifi-services.js';
import { findingsAfter, importOf, importsBefore } from './imports.table.js';

const Records = z.array(z.unknown()).max(20_000);
const GeneralDescriptions = Records.meta({
  id: 'PtvGeneralDescriptions',
  description: "PTV's export of general descriptions, as it is",
});
const SuomifiMaterial = z
  .strictObject({
    services: Records,
    organizations: Records,
    general_descriptions: Records,
    electronictransactionservices: Records,
    electronicinformationservices: Records,
    transactionservices: Records,
    phone_service: Records,
    servicelocations: Records,
  })
  .meta({ id: 'SuomifiMaterial', description: 'The eight files by name, as they are' });

const Counts = z.object({ read: z.int(), created: z.int(), changed: z.int(), unchanged: z.int() });
const ImportRun = z
  .object({
    id: Id,
    kind: z.enum(['ptvGeneralDescriptions', 'suomifiServices']),
    at: z.date(),
    actor: z.string(),
    counts: z.record(z.string(), Counts),
    findings: z.int().meta({ description: 'How many fields did not come in as the source has them' }),
  })
  .meta({ id: 'CatalogueImport' });
const Finding = z
  .object({ position: z.int(), record: z.string(), field: z.string(), value: z.string(), reason: z.string() })
  .meta({ id: 'ImportFinding' });
const Paging = pagingQuery({});

@ApiTags('imports')
@Controller('v1/imports')
export class ImportsController {
  constructor(
    private readonly importGeneralDescriptions: ImportPtvGeneralDescriptions,
    private readonly importSuomifiServices: ImportSuomifiServices,
    private readonly database: Database,
  ) {}

  @Post('ptv-general-descriptions')
  @HttpCode(200)
  @RequiresPermission('catalogue:import')
  @ApiOperation({ summary: "Bring PTV's general descriptions in; sent again, they change nothing" })
  @ApiOkResponse({ standardSchema: ImportRun })
  generalDescriptions(
    @CurrentScope() scope: Scope,
    @Body({ schema: GeneralDescriptions }) records: z.output<typeof GeneralDescriptions>,
  ) {
    return this.importGeneralDescriptions.execute(scope, records);
  }

  @Post('suomifi-services')
  @HttpCode(200)
  @RequiresPermission('catalogue:import')
  @ApiOperation({ summary: 'Bring the Suomi.fi material in; sent again, it changes nothing' })
  @ApiOkResponse({ standardSchema: ImportRun })
  suomifiServices(@CurrentScope() scope: Scope, @Body({ schema: SuomifiMaterial }) files: z.output<typeof SuomifiMaterial>) {
    return this.importSuomifiServices.execute(scope, files);
  }

  @Get()
  @RequiresPermission('service:read')
  @ApiOperation({ summary: 'Imports, newest first' })
  @ApiOkResponse({ standardSchema: pageSchema(ImportRun, 'CatalogueImportPage') })
  async list(@CurrentScope() scope: Scope, @Query({ schema: Paging }) query: z.output<typeof Paging>) {
    const [before = null] = cursorOf(query, [sortKey.id]) ?? [];
    const runs = await this.database.read(scope, (tx) => importsBefore(tx, before, query.limit + 1));
    return pageOf(runs, query, ({ id }) => [id]);
  }

  @Get(':importId')
  @RequiresPermission('service:read')
  @ApiOperation({ summary: 'How an import went' })
  @ApiOkResponse({ standardSchema: ImportRun })
  show(@CurrentScope() scope: Scope, @Param('importId', { schema: Id }) id: string) {
    return this.database.read(scope, (tx) => importOf(tx, id));
  }

  @Get(':importId/findings')
  @RequiresPermission('service:read')
  @ApiOperation({ summary: 'What of an import did not come in as the source has it, field by field' })
  @ApiOkResponse({ standardSchema: pageSchema(Finding, 'ImportFindingPage') })
  async findings(
    @CurrentScope() scope: Scope,
    @Param('importId', { schema: Id }) id: string,
    @Query({ schema: Paging }) query: z.output<typeof Paging>,
  ) {
    const [after = 0] = cursorOf(query, [sortKey.whole]) ?? [];
    const findings = await this.database.read(scope, (tx) => findingsAfter(tx, id, after, query.limit + 1));
    return pageOf(findings, query, ({ position }) => [position]);
  }
}
