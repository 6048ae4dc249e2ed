import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Clock, Database, Ids, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { settingsHeld } from '../settings/read-settings.js';
import { createRebuild } from './create-rebuild.js';
import { rebuildOf } from './find-rebuild.js';

const RebuildId = z.uuid().meta({ description: 'As answered when it was asked for' });
const Rebuild = z
  .object({
    id: RebuildId,
    state: z.enum(['classifying', 'counting', 'done', 'superseded']),
    requestedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    customers: z.int().meta({ description: 'Customers classified so far' }),
    allCustomers: z.int().meta({ description: 'Customers there were when it was asked for' }),
    changedIntervals: z.int().meta({ description: 'Intervals of membership removed and added; 0 when all was right before' }),
  })
  .meta({ id: 'Rebuild' });

@ApiTags('rebuilds')
@Controller('v1/rebuilds')
export class RebuildsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  @Post()
  @HttpCode(202)
  @RequiresPermission('segment:manage')
  @ApiOperation({ summary: 'Classify all customers and count all service days anew from the facts' })
  @ApiAcceptedResponse({ standardSchema: Rebuild })
  start(@CurrentScope() scope: Scope) {
    return this.database.write(scope, async (tx) => {
      await settingsHeld(tx);
      return createRebuild(tx, this.ids.next(), this.clock.now());
    });
  }

  @Get(':id')
  @RequiresPermission('segment:read')
  @ApiOperation({ summary: 'How far a rebuild has come' })
  @ApiOkResponse({ standardSchema: Rebuild })
  progress(@CurrentScope() scope: Scope, @Param('id', { schema: RebuildId }) id: string) {
    return this.database.read(scope, (tx) => rebuildOf(tx, id));
  }
}
