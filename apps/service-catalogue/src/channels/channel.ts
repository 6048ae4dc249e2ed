import type { LocalizedText } from '@nelikentta/framework';
import type { ChannelDetails, ChannelKind } from './channel-details.js';

/** What is said of a channel: where and how a service meets its customers. */
export interface ChannelContent {
  readonly names: LocalizedText;
  readonly summaries: LocalizedText;
  readonly descriptions: LocalizedText;
  readonly languages: readonly string[];
  readonly details: ChannelDetails;
}

export interface ChannelFacts extends ChannelContent {
  readonly organizationId: string;
}

export interface Channel extends ChannelFacts {
  readonly id: string;
  readonly version: number;
  /** Set once: another kind is another channel. */
  readonly kind: ChannelKind;
  readonly source: { readonly system: string; readonly id: string } | null;
  readonly locallyEdited: readonly string[];
}

/** Changes what is said of a channel; what came from another system and is changed here is remembered. */
export function editChannel(channel: Channel, edit: Partial<ChannelFacts>): Channel {
  const edited = (Object.keys(edit) as (keyof ChannelFacts)[]).filter(
    (key) => JSON.stringify(edit[key]) !== JSON.stringify(channel[key]),
  );
  if (edited.length === 0) return channel;
  const locallyEdited = channel.source === null ? [] : [...new Set([...channel.locallyEdited, ...edited])];
  return { ...channel, ...edit, locallyEdited, version: channel.version + 1 };
}
