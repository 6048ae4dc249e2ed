import { Controller, Get, Param, Query } from '@nestjs/common';
import { PersonalData } from '@nelikentta/audit';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { channels } from '@nelikentta/framework';
import { cursorOf, Id, pageOf, pageSchema, pagingQuery, sortKey } from '@nelikentta/http';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { listTimeLine } from './list-time-line.js';

const CustomerId = Id.meta({ description: 'Customer, as given by the registry' });
const Paging = pagingQuery({});

const id = z.uuid();
const at = z.date();
const serviceId = z.uuid().nullable();
const Moment = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('encounter'),
      id,
      at,
      facts: z.object({
        channel: z.enum(channels),
        serviceId,
        providerId: z.uuid().nullable(),
        quantity: z.number().nullable().meta({ description: 'Present when the service was used' }),
      }),
    }),
    z.object({
      kind: z.literal('needing'),
      id,
      at,
      facts: z.object({ words: z.string(), lifeSituation: z.string().nullable(), encounterId: z.uuid().nullable() }),
    }),
    z.object({
      kind: z.literal('serviceNeed'),
      id,
      at: at.meta({ description: 'When it was opened' }),
      facts: z.object({
        needingId: z.uuid(),
        serviceId,
        serviceClass: z.string().nullable(),
        closedAt: z.iso.datetime({ offset: true }).nullable(),
        outcome: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    }),
    z.object({
      kind: z.literal('feedback'),
      id,
      at,
      facts: z.object({ serviceId, csat: z.int().nullable(), nps: z.int().nullable(), comment: z.string().nullable() }),
    }),
  ])
  .meta({ id: 'Moment' });

@ApiTags('time lines')
@Controller('v1/customers/:customerId/time-line')
export class TimeLinesController {
  constructor(private readonly database: Database) {}

  @Get()
  @RequiresPermission('time-line:read')
  @PersonalData('customer')
  @ApiOperation({ summary: 'What happened with a customer: encounters, needings, service needs and feedback, newest first' })
  @ApiOkResponse({ standardSchema: pageSchema(Moment, 'TimeLine') })
  async list(
    @CurrentScope() scope: Scope,
    @Param('customerId', { schema: CustomerId }) customerId: string,
    @Query({ schema: Paging }) query: z.output<typeof Paging>,
  ) {
    const moments = await this.database.read(scope, (tx) =>
      listTimeLine(tx, customerId, cursorOf(query, [sortKey.instant, sortKey.id]), query.limit + 1),
    );
    return pageOf(moments, query, (moment) => [moment.at.toISOString(), moment.id]);
  }
}
