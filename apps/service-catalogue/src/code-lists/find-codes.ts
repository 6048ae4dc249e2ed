import type { LocalizedText } from '@nelikentta/framework';
import { dataFile } from '../data-files.js';
import { CodeList, type CodeListRow } from './code-list.js';

const industrialRows = dataFile<({ code: string } & LocalizedText)[]>('code-lists/industrial-classes.json').map(
  (row): CodeListRow => ({
    ...row,
    uri: `http://uri.suomi.fi/codelist/jhs/toimiala_1_20080101/code/${row.code}`,
    old: [`http://www.stat.fi/meta/luokitukset/toimiala/001-2008/${row.code}`],
  }),
);

/** The code lists of the Finnish service catalogue (PTV) that this catalogue speaks, by name; see `data/SOURCE.md`. */
export const codeLists = {
  serviceClasses: new CodeList(dataFile('code-lists/service-classes.json')),
  targetGroups: new CodeList(dataFile('code-lists/target-groups.json')),
  lifeEvents: new CodeList(dataFile('code-lists/life-events.json')),
  industrialClasses: new CodeList(industrialRows),
} as const;

export type CodeListName = keyof typeof codeLists;
export const codeListNames = [
  'serviceClasses',
  'targetGroups',
  'lifeEvents',
  'industrialClasses',
] as const satisfies CodeListName[];

/** URIs of a code and of all codes under it: `P6` means `P6.2` too. A URI that is no code stands for itself. */
export function withNarrower(list: CodeListName, uri: string): string[] {
  const code = codeLists[list].withUri(uri);
  if (code === undefined) return [uri];
  return codeLists[list].codes.filter((each) => each === code || each.code.startsWith(`${code.code}.`)).map((each) => each.uri);
}
