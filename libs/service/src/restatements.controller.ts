import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Restating, restatementsIn } from '@nelikentta/messaging';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { operatePermission } from './operations.controller.js';

const ConsumerName = z.string().meta({ description: 'As it stands in the list, or among the consumers of the service' });
const Restatement = z
  .object({
    consumer: ConsumerName,
    reason: z.enum(['new', 'asked', 'gap']).meta({
      description: 'It was never here before, somebody asked for it, or messages may have been dropped before they came',
    }),
    requestedAt: z.date(),
    endedAt: z.date().nullable(),
    type: z.string().nullable().meta({ description: 'The type of message whose rows are being stated; null when all are' }),
    rows: z.int().meta({ description: 'Rows stated so far, of all types' }),
    removed: z.int().meta({ description: 'Rows removed that no owner knows' }),
  })
  .meta({ id: 'Restatement' });

/** What the owners of its messages state anew to a service, and how far that has come. */
@ApiTags('operations')
@Controller('v1/restatements')
export class RestatementsController {
  constructor(
    private readonly database: Database,
    private readonly restating: Restating,
  ) {}

  @Get()
  @RequiresPermission(operatePermission)
  @ApiOperation({ summary: 'The last restatement of each consumer, and how far it has come' })
  @ApiOkResponse({ standardSchema: z.array(Restatement) })
  list(@CurrentScope() scope: Scope) {
    return this.database.read(scope, restatementsIn);
  }

  @Post(':consumer')
  @HttpCode(202)
  @RequiresPermission(operatePermission)
  @ApiOperation({ summary: 'Have the owners state all rows of a consumer anew, while it serves' })
  @ApiAcceptedResponse({ standardSchema: Restatement })
  request(@CurrentScope() scope: Scope, @Param('consumer', { schema: ConsumerName }) consumer: string) {
    return this.database.write(scope, (tx) => this.restating.request(tx, consumer, 'asked'));
  }
}
