import { actorLevelNames, actorLevels, type ActorLevel } from './actor-levels.js';
import { customerGroupNames, customerGroups, type CustomerGroup } from './customer-groups.js';
import { languages, type Names } from './localized-text.js';

/** One of the 25: an actor level and a customer group (framework.md §4.3). */
export interface Segment {
  readonly actorLevel: ActorLevel;
  readonly customerGroup: CustomerGroup;
}

/** A segment in one word, `individual/resident_active`: a key of maps, figures and targets. */
export type SegmentCode = `${ActorLevel}/${CustomerGroup}`;

/** The 25 segments, row by row. */
export const segments: readonly Segment[] = actorLevels.flatMap((actorLevel) =>
  customerGroups.map((customerGroup) => ({ actorLevel, customerGroup })),
);

export function segmentCode({ actorLevel, customerGroup }: Segment): SegmentCode {
  return `${actorLevel}/${customerGroup}`;
}

export const segmentCodes: readonly SegmentCode[] = segments.map(segmentCode);

const segmentByCode = new Map<string, Segment>(segments.map((segment) => [segmentCode(segment), segment]));

/** The segment that a code names, or undefined. */
export function segmentOfCode(code: string): Segment | undefined {
  return segmentByCode.get(code);
}

/** The segment's name in three languages: actor level, then customer group. */
export function segmentName({ actorLevel, customerGroup }: Segment): Names {
  const [level, group] = [actorLevelNames[actorLevel], customerGroupNames[customerGroup]];
  const named = languages.map((language) => [language, `${level[language]}: ${group[language].toLowerCase()}`]);
  return Object.fromEntries(named) as Record<keyof Names, string>;
}
