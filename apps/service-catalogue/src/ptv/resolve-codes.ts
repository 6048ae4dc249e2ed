import { codeLists, type CodeListName } from '../code-lists/find-codes.js';
import type { Findings } from './findings.js';

/** Where in the source a value stands, and where to report it. */
export interface Place {
  readonly record: string;
  readonly field: string;
  readonly findings: Findings;
}

/** Names that older material uses for classes of the present list. */
const earlierNames: Readonly<Record<string, string>> = {
  ammattiliikenne: 'Ammattiliikenne tieliikenteessä',
  'ajoneuvot ja rekisteröinti': 'Ajoneuvot ja rekisteröinti tieliikenteessä',
  'kirjastot ja tietopalvelut': 'Kirjastot',
  'kulttuuri > kirjastot ja tietopalvelut': 'Kirjastot',
  'lasten päivähoito': 'Varhaiskasvatus',
  'oppilas- ja opiskelijahuolto': 'Koulu- ja opiskelijahuollon sosiaalipalvelut',
  peruopetus: 'Perusopetus',
  'toimialakohtaiset luvat ja ilmoitukset': 'Toimialakohtaiset luvat ja velvoitteet',
  yritykset: 'Yritykset ja yhteisöt',
  lapset: 'Lapset ja lapsiperheet',
};

/** Present URIs of codes given by present or earlier URI; each once, unknown ones reported. */
export function codeUris(list: CodeListName, uris: readonly string[], { record, field, findings }: Place): string[] {
  const found = uris.flatMap((uri) => {
    const code = codeLists[list].withUri(uri);
    if (code === undefined) findings.add(record, field, uri, 'unknownCode');
    return code === undefined ? [] : [code.uri];
  });
  return [...new Set(found)];
}

/** URIs of codes given by Finnish name; each once, unknown and ambiguous names reported. */
export function codeUrisByName(list: CodeListName, names: readonly string[], { record, field, findings }: Place): string[] {
  const found = names.flatMap((name) => {
    if (name.trim() === '') return [];
    const present = earlierNames[name.trim().toLocaleLowerCase('fi')];
    const exact = codeLists[list].withFinnishName(name);
    const codes = exact.length > 0 || present === undefined ? exact : codeLists[list].withFinnishName(present);
    if (codes.length === 1) return codes.map(({ uri }) => uri);
    findings.add(record, field, name, codes.length === 0 ? 'unknownCode' : 'ambiguousName');
    return [];
  });
  return [...new Set(found)];
}
