import { Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { CurrentScope, Public, RequiresPermission } from '@nelikentta/auth';
import { DomainError, problems } from '@nelikentta/framework';
import { ApiExcludeEndpoint, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { type Inbox, parkedMessages, requeue } from '@nelikentta/messaging';
import { Metrics } from '@nelikentta/observability';
import { Database, type Scope } from '@nelikentta/persistence';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Readiness } from './readiness.js';

/** Injection token: the service's inboxes by consumer. */
export const Inboxes = Symbol('Inboxes');
/** Permission of those who keep a service running; shows no personal data. */
export const operatePermission = 'messages:operate';

const ParkedMessage = z
  .object({
    eventId: z.uuid(),
    consumer: z.string(),
    aggregateId: z.string(),
    type: z.string(),
    error: z.string().nullable().meta({ description: 'Null while it only waits behind an earlier message of its aggregate' }),
    attempts: z.int(),
    parkedAt: z.date(),
  })
  .meta({ id: 'ParkedMessage' });
const EventId = z.uuid();

/** Whether the service lives and is ready, what it measures, and the messages that wait for an operator. */
@ApiTags('operations')
@Controller()
export class OperationsController {
  constructor(
    private readonly database: Database,
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
    @Inject(Inboxes) private readonly inboxes: ReadonlyMap<string, Inbox>,
  ) {}

  @Get('livez')
  @Public('asked by the platform that runs the process')
  @ApiOperation({ summary: 'Whether the process lives; touches nothing else' })
  live() {
    return { status: 'live' };
  }

  @Get('readyz')
  @Public('asked by the platform that runs the process')
  @ApiOperation({ summary: 'Whether requests may be sent here: PostgreSQL answers' })
  async ready() {
    await this.readiness.require();
    return { status: 'ready' };
  }

  @Get('metrics')
  @Public('read by the monitoring of the platform; holds counts only')
  @ApiExcludeEndpoint()
  async measure(@Res() reply: FastifyReply): Promise<void> {
    await reply.type(this.metrics.contentType).send(await this.metrics.text());
  }

  @Get('problems')
  @Public('the published list of problem types')
  @ApiOperation({ summary: 'Every type of problem that a service may answer with' })
  problems() {
    return Object.entries(problems).map(([code, { title }]) => ({ type: `/problems/${code}`, code, title }));
  }

  @Get('v1/parked-messages')
  @RequiresPermission(operatePermission)
  @ApiOperation({ summary: 'Messages that could not be applied, or wait behind one; the oldest hundred' })
  @ApiOkResponse({ standardSchema: z.array(ParkedMessage) })
  parked(@CurrentScope() scope: Scope) {
    return this.database.read(scope, (tx) => parkedMessages(tx, 100));
  }

  @Post('v1/parked-messages/:eventId/requeue')
  @HttpCode(200)
  @RequiresPermission(operatePermission)
  @ApiOperation({ summary: 'Apply a parked message, and then what waited behind it' })
  async requeue(@CurrentScope() scope: Scope, @Param('eventId', { schema: EventId }) eventId: string) {
    const applied = await this.database.write(scope, (tx) =>
      requeue(tx, eventId, async (consumer, within, envelope) => {
        const inbox = this.inboxes.get(consumer);
        if (!inbox)
          throw new DomainError('parked-message-not-found', 'This service has no such consumer any more.', { consumer });
        await inbox.reapply(within, envelope);
      }),
    );
    return { applied };
  }
}
