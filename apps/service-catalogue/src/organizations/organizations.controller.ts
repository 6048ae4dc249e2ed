import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { cursorOf, freeText, IfMatch, pageOf, pageSchema, pagingQuery, sortKey } from '@nelikentta/http';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { contactParts } from '../contact-parts.js';
import { Id, localized, LocalizedText } from '../request-parts.js';
import { ChangeOrganizations } from './change-organizations.js';
import type { OrganizationFacts } from './organization.js';
import { organizationTypes } from './organization-details.js';
import { organizationOf, organizationsAfter } from './organizations.table.js';

const parts = {
  names: localized(200),
  alternativeNames: localized(200),
  descriptions: localized(10_000),
  type: z.enum(organizationTypes).nullable(),
  businessId: z
    .string()
    .regex(/^\d{7}-\d$/, 'A business id, NNNNNNN-N')
    .nullable(),
  parentId: Id.nullable(),
  details: z.strictObject(contactParts),
};
const NewOrganization = z
  .strictObject({ ...z.strictObject(parts).partial().shape, names: parts.names })
  .meta({ id: 'NewOrganization' });
const EditedOrganization = z
  .strictObject(parts)
  .partial()
  .meta({ id: 'EditedOrganization', description: 'What is left out stays' });
const OrganizationView = z
  .object({
    id: Id,
    version: z.int(),
    ...parts,
    names: LocalizedText,
    alternativeNames: LocalizedText,
    descriptions: LocalizedText,
    businessId: z.string().nullable(),
    source: z.object({ system: z.string(), id: z.string() }).nullable(),
    locallyEdited: z.array(z.string()),
  })
  .meta({ id: 'Organization' });
const Search = pagingQuery({ text: freeText(200).optional().meta({ description: 'Part of the name' }) });

@ApiTags('organizations')
@Controller('v1/organizations')
export class OrganizationsController {
  constructor(
    private readonly changeOrganizations: ChangeOrganizations,
    private readonly database: Database,
  ) {}

  @Post()
  @RequiresPermission('organization:write')
  @ApiOperation({ summary: 'Add an organisation' })
  @ApiCreatedResponse({ standardSchema: OrganizationView })
  add(@CurrentScope() scope: Scope, @Body({ schema: NewOrganization }) body: z.output<typeof NewOrganization>) {
    return this.changeOrganizations.add(scope, { ...given(body), names: body.names });
  }

  @Get()
  @RequiresPermission('service:read')
  @ApiOperation({ summary: 'Find organisations by name' })
  @ApiOkResponse({ standardSchema: pageSchema(OrganizationView, 'OrganizationPage') })
  async list(@CurrentScope() scope: Scope, @Query({ schema: Search }) query: z.output<typeof Search>) {
    const [after = null] = cursorOf(query, [sortKey.id]) ?? [];
    const found = await this.database.read(scope, (tx) => organizationsAfter(tx, query.text ?? null, after, query.limit + 1));
    return pageOf(found, query, ({ id }) => [id]);
  }

  @Get(':organizationId')
  @RequiresPermission('service:read')
  @ApiOperation({ summary: 'An organisation' })
  @ApiOkResponse({ standardSchema: OrganizationView })
  show(@CurrentScope() scope: Scope, @Param('organizationId', { schema: Id }) id: string) {
    return this.database.read(scope, (tx) => organizationOf(tx, id));
  }

  @Patch(':organizationId')
  @RequiresPermission('organization:write')
  @ApiOperation({ summary: 'Edit an organisation' })
  @ApiOkResponse({ standardSchema: OrganizationView })
  edit(
    @CurrentScope() scope: Scope,
    @Param('organizationId', { schema: Id }) id: string,
    @IfMatch() basedOn: number,
    @Body({ schema: EditedOrganization }) body: z.output<typeof EditedOrganization>,
  ) {
    return this.changeOrganizations.edit(scope, id, basedOn, given(body));
  }
}

/** What was not given is not there. */
const given = (body: z.output<typeof EditedOrganization>): Partial<OrganizationFacts> =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
