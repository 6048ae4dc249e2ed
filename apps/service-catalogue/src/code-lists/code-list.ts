import type { LocalizedText } from '@nelikentta/framework';

/** One code as the data file has it; `old` are the URIs it had before, which older material still uses. */
export interface CodeListRow extends LocalizedText {
  readonly code: string;
  readonly uri: string;
  readonly old?: readonly string[];
}

export interface Code {
  readonly code: string;
  readonly uri: string;
  readonly names: LocalizedText;
}

/** A hierarchical code list: `P6.2` stands under `P6`. Codes are stored and sent as their URIs. */
export class CodeList {
  readonly codes: readonly Code[];
  private readonly byUri = new Map<string, Code>();
  private readonly byName = new Map<string, Code[]>();

  constructor(rows: readonly CodeListRow[]) {
    this.codes = rows.map((row) => this.added(row));
  }

  private added({ code: notation, uri, old, fi, sv, en }: CodeListRow): Code {
    const names = { ...(fi !== undefined && { fi }), ...(sv !== undefined && { sv }), ...(en !== undefined && { en }) };
    const code = { code: notation, uri, names };
    for (const known of [uri, ...(old ?? [])]) this.byUri.set(known, code);
    this.byName.set(keyOf(fi ?? ''), [...this.withFinnishName(fi ?? ''), code]);
    return code;
  }

  /** The code with this URI, the present one or one it had before. */
  withUri(uri: string): Code | undefined {
    return this.byUri.get(uri);
  }

  /** The codes with this Finnish name, whatever its case: several where the list uses a name twice. */
  withFinnishName(name: string): readonly Code[] {
    return this.byName.get(keyOf(name)) ?? [];
  }

  /** Whether this is a code's present URI. */
  has(uri: string): boolean {
    return this.byUri.get(uri)?.uri === uri;
  }
}

const keyOf = (name: string) => name.trim().toLocaleLowerCase('fi');
