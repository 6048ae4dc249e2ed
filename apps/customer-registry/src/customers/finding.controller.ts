import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { PersonalData } from '@nelikentta/audit';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { localDay } from '@nelikentta/framework';
import { cursorOf, OnlyAsks, pageOf, pageSchema, pagingQuery, sortKey } from '@nelikentta/http';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Clock, Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { sourceFields } from '../imports/resolve-customers.js';
import { ActorLevel, CustomerId, Text } from './customers.schemas.js';
import { findByBusinessId, findByIdentityCode, findBySource } from './find-customers.js';
import { IdentityCodeVault } from './identity-code-vault.js';
import { RevealIdentityCode } from './reveal-identity-code.js';
import { searchCustomers } from './search-customers.js';

const Search = pagingQuery({
  name: Text.optional().meta({ description: 'Beginning of the name, family name first' }),
  actorLevel: ActorLevel.optional(),
  birthYear: z.int().min(1000).max(2999).optional(),
  language: z.string().max(3).optional(),
  industry: z.string().max(5).optional(),
  postalCode: z.string().max(5).optional(),
  municipality: z.string().max(3).optional().meta({ description: 'Where the customer lives or has its seat today' }),
}).meta({ id: 'CustomerSearch' });
const Identifier = z
  .union([z.strictObject(sourceFields), z.strictObject({ businessId: z.string().max(20).meta({ description: 'NNNNNNN-N' }) })])
  .meta({ id: 'CustomerIdentifier' });
const ByIdentityCode = z.strictObject({ identityCode: z.string().max(20) }).meta({ id: 'CustomerIdentityCode' });

const Summary = z
  .object({
    id: z.uuid(),
    actorLevel: ActorLevel,
    displayName: z.string(),
    birthYear: z.int().nullable(),
    businessId: z.string().nullable(),
    municipality: z.string().nullable(),
    postalCode: z.string().nullable(),
  })
  .meta({ id: 'CustomerSummary' });
const Found = z.object({ items: z.array(Summary) }).meta({ id: 'FoundCustomers' });
const Revealed = z.object({ identityCode: z.string() }).meta({ id: 'RevealedIdentityCode' });

/** Finding customers. By POST: names and identifiers of people stand in no URL, and so in no log. */
@ApiTags('customers')
@Controller('v1/customers')
export class FindingController {
  constructor(
    private readonly database: Database,
    private readonly vault: IdentityCodeVault,
    private readonly revealIdentityCode: RevealIdentityCode,
    private readonly clock: Clock,
  ) {}

  @Post('search')
  @HttpCode(200)
  @OnlyAsks()
  @RequiresPermission('customer:read')
  @PersonalData('customer')
  @ApiOperation({ summary: 'Customers by name, birth year, place and the like, in the order of their names' })
  @ApiOkResponse({ standardSchema: pageSchema(Summary, 'CustomerSummaryPage') })
  async search(@CurrentScope() scope: Scope, @Body({ schema: Search }) search: z.output<typeof Search>) {
    const found = await this.database.read(scope, (tx) =>
      searchCustomers(tx, search, this.today, cursorOf(search, [sortKey.text, sortKey.id]), search.limit + 1),
    );
    const { items, next } = pageOf(found, search, ({ nameKey, id }) => [nameKey, id]);
    return { items: items.map(({ nameKey: _, ...summary }) => summary), next };
  }

  @Post('find')
  @HttpCode(200)
  @OnlyAsks()
  @RequiresPermission('customer:read')
  @PersonalData('customer')
  @ApiOperation({ summary: 'The customers of an identifier: a source system’s id, or a business id' })
  @ApiOkResponse({ standardSchema: Found })
  async find(@CurrentScope() scope: Scope, @Body({ schema: Identifier }) identifier: z.output<typeof Identifier>) {
    const items = await this.database.read(scope, (tx) =>
      'businessId' in identifier
        ? findByBusinessId(tx, this.today, identifier.businessId)
        : findBySource(tx, this.today, identifier),
    );
    return { items };
  }

  @Post('find-by-identity-code')
  @HttpCode(200)
  @OnlyAsks()
  @RequiresPermission('customer:identify')
  @PersonalData('customer')
  @ApiOperation({ summary: 'The customer of a person identity code' })
  @ApiOkResponse({ standardSchema: Found })
  async byIdentityCode(
    @CurrentScope() scope: Scope,
    @Body({ schema: ByIdentityCode }) { identityCode }: z.output<typeof ByIdentityCode>,
  ) {
    return { items: await this.database.read(scope, (tx) => findByIdentityCode(tx, this.today, identityCode, this.vault)) };
  }

  @Post(':customerId/identity-code/reveal')
  @HttpCode(200)
  @OnlyAsks()
  @RequiresPermission('customer:identify')
  @PersonalData('customer')
  @ApiOperation({ summary: 'The identity code of a customer in full' })
  @ApiOkResponse({ standardSchema: Revealed })
  async reveal(@CurrentScope() scope: Scope, @Param('customerId', { schema: CustomerId }) customerId: string) {
    return { identityCode: await this.revealIdentityCode.execute(scope, customerId) };
  }

  private get today(): string {
    return localDay(this.clock.now());
  }
}
