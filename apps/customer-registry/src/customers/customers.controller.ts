import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PersonalData } from '@nelikentta/audit';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { cursorOf, IfMatch, pageOf, pageSchema, pagingQuery } from '@nelikentta/http';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { sourceFields } from '../imports/resolve-customers.js';
import { CorrectCustomer } from './correct-customer.js';
import { CustomerView } from './show-customer.schemas.js';
import { ActorLevel, Contact, CustomerId, CustomerVersion, facts, lists } from './customers.schemas.js';
import { historyOf } from './list-history.js';
import { RegisterCustomer } from './register-customer.js';
import { showCustomer } from './show-customer.js';

const NewCustomer = z
  .strictObject({
    actorLevel: ActorLevel,
    source: z.strictObject(sourceFields).optional(),
    ...facts,
    ...lists,
  })
  .meta({ id: 'NewCustomer' });
const CorrectedCustomer = z
  .strictObject(facts)
  .meta({ id: 'CorrectedCustomer', description: 'What is left out stays; null takes away' });
const Contacts = z.array(Contact).max(200);
const History = pagingQuery({});
const PastChange = z
  .object({ version: z.int(), at: z.date(), actor: z.string(), before: z.record(z.string(), z.unknown()) })
  .meta({ id: 'PastChange', description: 'A change: the version it made, when, by whom, and the facts it replaced' });

@ApiTags('customers')
@Controller('v1/customers')
export class CustomersController {
  constructor(
    private readonly registerCustomer: RegisterCustomer,
    private readonly correctCustomer: CorrectCustomer,
    private readonly database: Database,
  ) {}

  @Post()
  @RequiresPermission('customer:write')
  @ApiOperation({ summary: 'Enter a customer of any of the five actor levels' })
  @ApiCreatedResponse({ standardSchema: CustomerVersion })
  async register(@CurrentScope() scope: Scope, @Body({ schema: NewCustomer }) body: z.output<typeof NewCustomer>) {
    const { id, version } = await this.registerCustomer.execute(scope, body);
    return { id, version };
  }

  @Get(':customerId')
  @RequiresPermission('customer:read')
  @PersonalData('customer')
  @ApiOperation({ summary: 'What is known of a customer' })
  @ApiOkResponse({ standardSchema: CustomerView })
  show(@CurrentScope() scope: Scope, @Param('customerId', { schema: CustomerId }) customerId: string) {
    return this.database.read(scope, (tx) => showCustomer(tx, customerId));
  }

  @Patch(':customerId')
  @RequiresPermission('customer:write')
  @ApiOperation({ summary: 'Correct what is known of a customer' })
  @ApiOkResponse({ standardSchema: CustomerVersion })
  async correct(
    @CurrentScope() scope: Scope,
    @Param('customerId', { schema: CustomerId }) customerId: string,
    @IfMatch() basedOn: number,
    @Body({ schema: CorrectedCustomer }) body: z.output<typeof CorrectedCustomer>,
  ) {
    const { id, version } = await this.correctCustomer.execute(scope, { customerId, basedOn }, body);
    return { id, version };
  }

  @Put(':customerId/contacts')
  @RequiresPermission('customer:write')
  @ApiOperation({ summary: 'Set how a customer is reached: the whole list' })
  @ApiOkResponse({ standardSchema: CustomerVersion })
  async setContacts(
    @CurrentScope() scope: Scope,
    @Param('customerId', { schema: CustomerId }) customerId: string,
    @IfMatch() basedOn: number,
    @Body({ schema: Contacts }) contacts: z.output<typeof Contacts>,
  ) {
    const { id, version } = await this.correctCustomer.execute(scope, { customerId, basedOn }, { contacts });
    return { id, version };
  }

  @Get(':customerId/history')
  @RequiresPermission('customer:read')
  @PersonalData('customer')
  @ApiOperation({ summary: 'How what is known of a customer changed: newest first' })
  @ApiOkResponse({ standardSchema: pageSchema(PastChange, 'PastChangePage') })
  async history(
    @CurrentScope() scope: Scope,
    @Param('customerId', { schema: CustomerId }) customerId: string,
    @Query({ schema: History }) query: z.output<typeof History>,
  ) {
    const [beforeVersion = null] = cursorOf(query) ?? [];
    const changes = await this.database.read(scope, (tx) =>
      historyOf(tx, customerId, beforeVersion === null ? null : Number(beforeVersion), query.limit + 1),
    );
    return pageOf(changes, query, ({ version }) => [version]);
  }
}
