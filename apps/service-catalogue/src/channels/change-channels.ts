import { Injectable } from '@nestjs/common';
import { requireVersion } from '@nelikentta/http';
import { Clock, Database, Ids, type Scope } from '@nelikentta/persistence';
import { requireOrganizations } from '../organizations/require-organizations.js';
import { type Channel, editChannel, type ChannelFacts } from './channel.js';
import { channelDetails, type ChannelKind } from './channel-details.js';
import { channelOf, saveChannel } from './channels.table.js';

export type NewChannel = Partial<ChannelFacts> &
  Pick<ChannelFacts, 'names' | 'organizationId'> & { readonly kind: ChannelKind };

/** Adds channels and edits them. */
@Injectable()
export class ChangeChannels {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  add(scope: Scope, given: NewChannel): Promise<Channel> {
    const blank = { summaries: {}, descriptions: {}, languages: [], details: channelDetails({}) };
    const channel: Channel = { ...blank, ...given, id: this.ids.next(), version: 1, source: null, locallyEdited: [] };
    return this.database.write(scope, async (tx) => {
      await requireOrganizations(tx, [channel.organizationId]);
      await saveChannel(tx, channel, this.clock.now());
      return channel;
    });
  }

  edit(scope: Scope, id: string, basedOn: number, edit: Partial<ChannelFacts>): Promise<Channel> {
    return this.database.write(scope, async (tx) => {
      const present = await channelOf(tx, id, true);
      requireVersion(present.version, basedOn);
      const channel = editChannel(present, edit);
      if (channel === present) return present;
      await requireOrganizations(tx, [channel.organizationId]);
      await saveChannel(tx, channel, this.clock.now());
      return channel;
    });
  }
}
