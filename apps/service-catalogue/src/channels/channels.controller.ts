import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { cursorOf, IfMatch, pageOf, pageSchema, pagingQuery, sortKey } from '@nelikentta/http';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { Database, type Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import { Id, localized } from '../request-parts.js';
import { requireService } from '../services/require-service.js';
import { ChangeChannels } from './change-channels.js';
import { ChangeConnections } from './change-connections.js';
import type { ChannelFacts } from './channel.js';
import { channelDetails, channelKinds } from './channel-details.js';
import { ChannelView, ConnectedChannelView, EditedChannel, NewChannel } from './channels.schemas.js';
import { channelOf, channelsAfter, channelsOfService } from './channels.table.js';

const Search = pagingQuery({ kind: z.enum(channelKinds).optional(), organization: Id.optional() });
const NewConnection = z.strictObject({ descriptions: localized(2_500).default({}) }).meta({ id: 'NewConnection' });
const Channels = z.object({ items: z.array(ConnectedChannelView) }).meta({ id: 'ChannelsOfService' });

@ApiTags('channels')
@Controller('v1')
export class ChannelsController {
  constructor(
    private readonly changeChannels: ChangeChannels,
    private readonly changeConnections: ChangeConnections,
    private readonly database: Database,
  ) {}

  @Post('channels')
  @RequiresPermission('service:write')
  @ApiOperation({ summary: 'Add a channel' })
  @ApiCreatedResponse({ standardSchema: ChannelView })
  add(@CurrentScope() scope: Scope, @Body({ schema: NewChannel }) body: z.output<typeof NewChannel>) {
    const { kind, names, organizationId } = body;
    return this.changeChannels.add(scope, { ...given(body), kind, names, organizationId });
  }

  @Get('channels')
  @RequiresPermission('service:read')
  @ApiOperation({ summary: 'Channels, by kind and organisation' })
  @ApiOkResponse({ standardSchema: pageSchema(ChannelView, 'ChannelPage') })
  async list(@CurrentScope() scope: Scope, @Query({ schema: Search }) query: z.output<typeof Search>) {
    const [after = null] = cursorOf(query, [sortKey.id]) ?? [];
    const found = await this.database.read(scope, (tx) => channelsAfter(tx, query, after, query.limit + 1));
    return pageOf(found, query, ({ id }) => [id]);
  }

  @Get('channels/:channelId')
  @RequiresPermission('service:read')
  @ApiOperation({ summary: 'A channel' })
  @ApiOkResponse({ standardSchema: ChannelView })
  show(@CurrentScope() scope: Scope, @Param('channelId', { schema: Id }) id: string) {
    return this.database.read(scope, (tx) => channelOf(tx, id));
  }

  @Patch('channels/:channelId')
  @RequiresPermission('service:write')
  @ApiOperation({ summary: 'Edit a channel' })
  @ApiOkResponse({ standardSchema: ChannelView })
  edit(
    @CurrentScope() scope: Scope,
    @Param('channelId', { schema: Id }) id: string,
    @IfMatch() basedOn: number,
    @Body({ schema: EditedChannel }) body: z.output<typeof EditedChannel>,
  ) {
    return this.changeChannels.edit(scope, id, basedOn, given(body));
  }

  @Get('services/:serviceId/channels')
  @RequiresPermission('service:read')
  @ApiOperation({ summary: 'The channels of a service' })
  @ApiOkResponse({ standardSchema: Channels })
  ofService(@CurrentScope() scope: Scope, @Param('serviceId', { schema: Id }) serviceId: string) {
    return this.database.read(scope, async (tx) => {
      await requireService(tx, serviceId);
      return { items: await channelsOfService(tx, serviceId) };
    });
  }

  @Put('services/:serviceId/channels/:channelId')
  @HttpCode(204)
  @RequiresPermission('service:write')
  @ApiOperation({ summary: 'Connect a service to a channel' })
  @ApiNoContentResponse()
  connect(
    @CurrentScope() scope: Scope,
    @Param('serviceId', { schema: Id }) serviceId: string,
    @Param('channelId', { schema: Id }) channelId: string,
    @Body({ schema: NewConnection }) { descriptions }: z.output<typeof NewConnection>,
  ) {
    return this.changeConnections.connect(scope, serviceId, channelId, descriptions);
  }

  @Delete('services/:serviceId/channels/:channelId')
  @HttpCode(204)
  @RequiresPermission('service:write')
  @ApiOperation({ summary: 'End the connection of a service to a channel' })
  @ApiNoContentResponse()
  disconnect(
    @CurrentScope() scope: Scope,
    @Param('serviceId', { schema: Id }) serviceId: string,
    @Param('channelId', { schema: Id }) channelId: string,
  ) {
    return this.changeConnections.end(scope, serviceId, channelId);
  }
}

/** What was not given is not there; details that are given in part say nothing of the rest. */
function given({ details, ...body }: z.output<typeof EditedChannel>): Partial<ChannelFacts> {
  const rest: Partial<ChannelFacts> = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  return details === undefined ? rest : { ...rest, details: channelDetails(details) };
}
