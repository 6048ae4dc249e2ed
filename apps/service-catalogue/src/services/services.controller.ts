import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { fields } from '@nelikentta/framework';
import { cursorOf, freeText, IfMatch, pageOf, pageSchema, pagingQuery, sortKey } from '@nelikentta/http';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { Id } from '../request-parts.js';
import { ChangeService } from './change-service.js';
import { type GivenContent, contentKeys } from './content/service-content.js';
import { CreateService } from './create-service.js';
import { listHistory } from './list-history.js';
import { searchServices } from './search-services.js';
import { type ServiceFacts, serviceStatuses } from './service.js';
import { viewOf } from './service-view.js';
import { EditedService, NewService, ServiceView } from './services.schemas.js';
import { serviceOf } from './services.table.js';

const Search = pagingQuery({
  text: freeText(200).optional().meta({ description: 'Words, in any of the three languages, found by their stems' }),
  field: z.enum(fields).optional(),
  status: z.enum(serviceStatuses).optional(),
  targetGroup: z.string().max(300).optional().meta({ description: 'URI of a target group; those under it count too' }),
  lifeEvent: z.string().max(300).optional().meta({ description: 'URI of a life event; those under it count too' }),
  serviceClass: z.string().max(300).optional().meta({ description: 'URI of a service class; those under it count too' }),
  provider: Id.optional().meta({ description: 'Organisation that produces the service' }),
  needsReview: z.stringbool().optional(),
});
const History = pagingQuery({});
const PastChange = z
  .object({
    version: z.int(),
    action: z.enum(['created', 'edited', 'published', 'archived', 'imported']),
    at: z.date(),
    actor: z.string(),
    changes: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })),
  })
  .meta({ id: 'PastServiceChange' });

@ApiTags('services')
@Controller('v1/services')
export class ServicesController {
  constructor(
    private readonly createService: CreateService,
    private readonly changeService: ChangeService,
    private readonly database: Database,
  ) {}

  @Post()
  @RequiresPermission('service:write')
  @ApiOperation({ summary: 'Add a service, as a draft' })
  @ApiCreatedResponse({ standardSchema: ServiceView })
  async create(@CurrentScope() scope: Scope, @Body({ schema: NewService }) { field: _, ...body }: z.output<typeof NewService>) {
    return viewOf(await this.createService.execute(scope, apart(body)));
  }

  @Get()
  @RequiresPermission('service:read')
  @ApiOperation({ summary: 'Find services' })
  @ApiOkResponse({ standardSchema: pageSchema(ServiceView, 'ServicePage') })
  async search(@CurrentScope() scope: Scope, @Query({ schema: Search }) query: z.output<typeof Search>) {
    const found = await this.database.read(scope, (tx) =>
      searchServices(tx, query, cursorOf(query, [sortKey.number, sortKey.text, sortKey.id]), query.limit + 1),
    );
    const { items, next } = pageOf(found, query, ({ rank, name, service }) => [rank, name, service.id]);
    return { items: items.map(viewOf), next };
  }

  @Get(':serviceId')
  @RequiresPermission('service:read')
  @ApiOperation({ summary: 'A service, with what it inherits from its general description' })
  @ApiOkResponse({ standardSchema: ServiceView })
  async show(@CurrentScope() scope: Scope, @Param('serviceId', { schema: Id }) id: string) {
    return viewOf(await this.database.readTogether(scope, (tx) => serviceOf(tx, id)));
  }

  @Patch(':serviceId')
  @RequiresPermission('service:write')
  @ApiOperation({ summary: 'Edit a service' })
  @ApiOkResponse({ standardSchema: ServiceView })
  async edit(
    @CurrentScope() scope: Scope,
    @Param('serviceId', { schema: Id }) id: string,
    @IfMatch() basedOn: number,
    @Body({ schema: EditedService }) { field: _, ...body }: z.output<typeof EditedService>,
  ) {
    return viewOf(await this.changeService.edit(scope, { id, basedOn }, apart(body)));
  }

  @Post(':serviceId/publish')
  @HttpCode(200)
  @RequiresPermission('service:publish')
  @ApiOperation({ summary: 'Open a draft to everybody' })
  @ApiOkResponse({ standardSchema: ServiceView })
  async publish(@CurrentScope() scope: Scope, @Param('serviceId', { schema: Id }) id: string, @IfMatch() basedOn: number) {
    return viewOf(await this.changeService.publish(scope, { id, basedOn }));
  }

  @Post(':serviceId/archive')
  @HttpCode(200)
  @RequiresPermission('service:publish')
  @ApiOperation({ summary: 'Take a service out of use for good' })
  @ApiOkResponse({ standardSchema: ServiceView })
  async archive(@CurrentScope() scope: Scope, @Param('serviceId', { schema: Id }) id: string, @IfMatch() basedOn: number) {
    return viewOf(await this.changeService.archive(scope, { id, basedOn }));
  }

  @Get(':serviceId/history')
  @RequiresPermission('service:read')
  @ApiOperation({ summary: 'How a service became what it is: newest first' })
  @ApiOkResponse({ standardSchema: pageSchema(PastChange, 'PastServiceChangePage') })
  async history(
    @CurrentScope() scope: Scope,
    @Param('serviceId', { schema: Id }) id: string,
    @Query({ schema: History }) query: z.output<typeof History>,
  ) {
    const [before = null] = cursorOf(query, [sortKey.whole]) ?? [];
    const changes = await this.database.read(scope, (tx) => listHistory(tx, id, before, query.limit + 1));
    return pageOf(changes, query, ({ version }) => [version]);
  }
}

/** Content in its own place, beside the other facts; what was not given is not there. */
function apart(body: Partial<z.output<typeof EditedService>>) {
  const given = Object.entries(body).filter(([, value]) => value !== undefined);
  const isContent = ([key]: [string, unknown]) => (contentKeys as readonly string[]).includes(key);
  const facts: Partial<Omit<ServiceFacts, 'content'>> = Object.fromEntries(given.filter((entry) => !isContent(entry)));
  const content: GivenContent = Object.fromEntries(given.filter(isContent));
  return { ...facts, content };
}
