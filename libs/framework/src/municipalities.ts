import type { Names } from './localized-text.js';
import { municipalityRows } from './municipalities/municipality-rows.js';
import { regionNames } from './municipalities/regions.js';

/** A municipality of Finland in 2026. */
export interface Municipality {
  /** Three digits, leading zeros kept. */
  readonly code: string;
  readonly names: Names;
  readonly region: { readonly code: string; readonly names: Names };
}

/** Every municipality by its code, in the order of the codes. */
export const municipalities: ReadonlyMap<string, Municipality> = new Map(
  municipalityRows.map(([code, fi, sv, en, region]) => [
    code,
    { code, names: { fi, sv, en }, region: { code: region, names: regionNames[region] } },
  ]),
);

/** Whether a text is the code of a municipality, three digits with leading zeros. */
export function isMunicipality(code: string): boolean {
  return municipalities.has(code);
}
