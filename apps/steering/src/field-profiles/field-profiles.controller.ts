import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { benefits, cynefinDomains, fields, languages, roles, waysOfActing } from '@nelikentta/framework';
import { IfMatch } from '@nelikentta/http';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { ChangeFieldProfile } from './change-field-profile.js';
import { ledFields } from './list-field-profiles.js';

const FieldCode = z.enum(fields);
const leadership = {
  wayOfActing: z.enum(waysOfActing),
  reviewRhythmMonths: z.int().min(1).max(60).meta({ description: "Months between two reviews of the field's targets" }),
  planningHorizonMonths: z.int().min(1).max(600).meta({ description: 'How many months ahead it is planned in detail' }),
};
const FieldLeadership = z.strictObject(leadership).meta({ id: 'FieldLeadership' });
const FieldProfile = z
  .object({
    field: FieldCode,
    names: z.record(z.enum(languages), z.string()),
    version: z.int().meta({ description: '0 while the city has changed nothing' }),
    role: z.enum(roles),
    benefit: z.enum(benefits),
    domain: z.enum(cynefinDomains),
    ...leadership,
  })
  .meta({ id: 'FieldProfile' });

@ApiTags('field profiles')
@Controller('v1/field-profiles')
export class FieldProfilesController {
  constructor(
    private readonly database: Database,
    private readonly changeFieldProfile: ChangeFieldProfile,
  ) {}

  @Get()
  @RequiresPermission('target:read')
  @ApiOperation({ summary: 'How each field is led: domain, way of acting, review rhythm, planning horizon' })
  @ApiOkResponse({ standardSchema: z.array(FieldProfile) })
  list(@CurrentScope() scope: Scope) {
    return this.database.read(scope, ledFields);
  }

  @Put(':field')
  @RequiresPermission('field-profile:manage')
  @ApiOperation({ summary: 'Change how the city leads a field' })
  @ApiOkResponse({ standardSchema: FieldProfile })
  change(
    @CurrentScope() scope: Scope,
    @Param('field', { schema: FieldCode }) field: z.output<typeof FieldCode>,
    @IfMatch() basedOn: number,
    @Body({ schema: FieldLeadership }) body: z.output<typeof FieldLeadership>,
  ) {
    return this.changeFieldProfile.execute(scope, field, basedOn, body);
  }
}
