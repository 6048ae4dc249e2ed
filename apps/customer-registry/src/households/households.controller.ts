import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { PersonalData } from '@nelikentta/audit';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { sourceFields } from '../imports/resolve-customers.js';
import { EnterHousehold } from './enter-household.js';
import { showHousehold } from './show-household.js';

const NewHousehold = z.strictObject({ source: z.strictObject(sourceFields).optional() }).meta({ id: 'NewHousehold' });
const EnteredHousehold = z.object({ id: z.uuid() }).meta({ id: 'EnteredHousehold' });
const Household = z
  .object({
    id: z.uuid(),
    sourceSystem: z.string().nullable(),
    sourceId: z.string().nullable(),
    members: z.array(
      z.object({
        customerId: z.uuid(),
        displayName: z.string(),
        birthYear: z.int().nullable(),
        from: z.string(),
        to: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Household' });

@ApiTags('households')
@Controller('v1/households')
export class HouseholdsController {
  constructor(
    private readonly enterHousehold: EnterHousehold,
    private readonly database: Database,
  ) {}

  @Post()
  @RequiresPermission('customer:write')
  @ApiOperation({ summary: 'Enter a household' })
  @ApiCreatedResponse({ standardSchema: EnteredHousehold })
  async enter(@CurrentScope() scope: Scope, @Body({ schema: NewHousehold }) { source }: z.output<typeof NewHousehold>) {
    return { id: await this.enterHousehold.execute(scope, source) };
  }

  @Get(':householdId')
  @RequiresPermission('customer:read')
  @PersonalData('household')
  @ApiOperation({ summary: 'A household and who belongs or belonged to it' })
  @ApiOkResponse({ standardSchema: Household })
  show(@CurrentScope() scope: Scope, @Param('householdId', { schema: z.uuid() }) householdId: string) {
    return this.database.read(scope, (tx) => showHousehold(tx, householdId));
  }
}
