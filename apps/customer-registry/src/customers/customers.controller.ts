import { Body, Controller, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { ByKey, PersonalData } from '@nelikentta/audit';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { IfMatch } from '@nelikentta/http';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { PastVersion } from '../history/list-past-versions.js';
import { sourceFields } from '../imports/resolve-customers.js';
import { CorrectCustomer } from './correct-customer.js';
import { CustomerView } from './show-customer.schemas.js';
import { ActorLevel, Contact, CustomerId, CustomerVersion, facts, lists } from './customers.schemas.js';
import { listCustomerHistory } from './list-customer-history.js';
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
  @ByKey()
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
  @ApiOperation({ summary: 'What was known of a customer before, and who changed it when' })
  @ApiOkResponse({ standardSchema: z.array(PastVersion) })
  history(@CurrentScope() scope: Scope, @Param('customerId', { schema: CustomerId }) customerId: string) {
    return this.database.read(scope, (tx) => listCustomerHistory(tx, customerId));
  }
}
