/** A stretch of a block's text, in UTF-16 units. */
interface Stretch {
  readonly offset: number;
  readonly length: number;
}

export interface DraftBlock {
  readonly text: string;
  readonly type: string;
  readonly depth: number;
  readonly inlineStyleRanges: readonly (Stretch & { readonly style: string })[];
  readonly entityRanges: readonly (Stretch & { readonly key: number | string })[];
}

export interface DraftEntity {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Rich text as the Draft.js editor stores it (`RawDraftContentState`): blocks of text with styles and entities by range. */
export interface DraftContent {
  readonly blocks: readonly DraftBlock[];
  readonly entityMap: Readonly<Record<string, DraftEntity>>;
}
