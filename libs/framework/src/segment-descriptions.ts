import type { ActorLevel } from './actor-levels.js';
import type { Segment } from './segments.js';
import { businessSegments } from './segments/business.js';
import { communitySegments } from './segments/community.js';
import { environmentSegments } from './segments/environment.js';
import { individualSegments } from './segments/individual.js';
import type { SegmentDescription, SegmentRow } from './segments/segment-description.js';
import { societySegments } from './segments/society.js';

export type { SegmentDescription } from './segments/segment-description.js';

const rows: Readonly<Record<ActorLevel, SegmentRow>> = {
  individual: individualSegments,
  business: businessSegments,
  community: communitySegments,
  society: societySegments,
  environment: environmentSegments,
};

/** What a segment means, with its obligations and opportunities, in three languages (framework.md §4.3). */
export function describeSegment({ actorLevel, customerGroup }: Segment): SegmentDescription {
  return rows[actorLevel][customerGroup];
}
