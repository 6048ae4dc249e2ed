import { describe, expect, it } from '@jest/globals';
import { actorLevelNames, actorLevels } from './actor-levels.js';
import { channelNames, channels } from './channels.js';
import { componentKindNames, componentKinds } from './component-kinds.js';
import { customerGroupNames, customerGroups } from './customer-groups.js';
import { cynefinDomainNames, cynefinDomains, wayOfActingNames, waysOfActing } from './field-profiles.js';
import { benefitNames, benefits, fieldNames, fields, roleNames, roles } from './fields.js';
import { languages, type Names } from './localized-text.js';

const lists: readonly [string, readonly string[], Readonly<Record<string, Names>>, number][] = [
  ['fields', fields, fieldNames, 4],
  ['roles', roles, roleNames, 2],
  ['benefits', benefits, benefitNames, 2],
  ['actor levels', actorLevels, actorLevelNames, 5],
  ['customer groups', customerGroups, customerGroupNames, 5],
  ['component kinds', componentKinds, componentKindNames, 7],
  ['channels', channels, channelNames, 12],
  ['Cynefin domains', cynefinDomains, cynefinDomainNames, 4],
  ['ways of acting', waysOfActing, wayOfActingNames, 4],
];

describe('The names of the framework', () => {
  it.each(lists)('give the %s a name of their own in every language', (_, codes, names, count) => {
    expect(codes).toHaveLength(count);
    expect(Object.keys(names).sort()).toEqual([...codes].sort());
    for (const language of languages) expect(new Set(codes.map((code) => names[code]![language])).size).toBe(count);
  });
});
