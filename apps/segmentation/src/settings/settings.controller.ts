import { Body, Controller, Get, Put } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { IfMatch } from '@nelikentta/http';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { ChangeSettings } from './change-settings.js';
import { settingsOf } from './read-settings.js';

const facts = {
  windowMonths: z.int().min(1).max(120).meta({ description: 'For so many months after a use its customer is active' }),
  timeZone: z
    .string()
    .max(60)
    .meta({ description: 'IANA name of the zone whose calendar days count', example: 'Europe/Helsinki' }),
};
const NewSettings = z.strictObject(facts).meta({ id: 'NewSettings' });
const Settings = z.object({ ...facts, version: z.int() }).meta({ id: 'Settings' });
const ChangedSettings = Settings.extend({ rebuildId: z.uuid().meta({ description: 'The rebuild that applies them' }) }).meta({
  id: 'ChangedSettings',
});

@ApiTags('settings')
@Controller('v1/settings')
export class SettingsController {
  constructor(
    private readonly database: Database,
    private readonly changeSettings: ChangeSettings,
  ) {}

  @Get()
  @RequiresPermission('segment:read')
  @ApiOperation({ summary: 'How this municipality counts its activity window' })
  @ApiOkResponse({ standardSchema: Settings })
  read(@CurrentScope() scope: Scope) {
    return this.database.read(scope, settingsOf);
  }

  @Put()
  @RequiresPermission('segment:manage')
  @ApiOperation({ summary: 'Change how this municipality counts; all customers are classified anew' })
  @ApiOkResponse({ standardSchema: ChangedSettings })
  change(
    @CurrentScope() scope: Scope,
    @IfMatch() basedOn: number,
    @Body({ schema: NewSettings }) body: z.output<typeof NewSettings>,
  ) {
    return this.changeSettings.execute(scope, body, basedOn);
  }
}
