import { z } from 'zod';

const Range = z.object({ offset: z.int().nonnegative(), length: z.int().nonnegative() });

/** Rich text as the Draft.js editor stores it (`RawDraftContentState`): blocks of text with styles and entities by range. */
export const DraftContent = z.object({
  blocks: z.array(
    z.object({
      text: z.string(),
      type: z.string().default('unstyled'),
      depth: z.int().nonnegative().default(0),
      inlineStyleRanges: z.array(Range.extend({ style: z.string() })).default([]),
      entityRanges: z.array(Range.extend({ key: z.union([z.int(), z.string()]) })).default([]),
    }),
  ),
  entityMap: z
    .record(z.string(), z.object({ type: z.string(), data: z.record(z.string(), z.unknown()).default({}) }))
    .default({}),
});
export type DraftContent = z.output<typeof DraftContent>;
export type DraftBlock = DraftContent['blocks'][number];

/** Reads a stored Draft.js text; undefined when it is not one. */
export function draftContentOf(stored: string): DraftContent | undefined {
  try {
    return DraftContent.safeParse(JSON.parse(stored)).data;
  } catch {
    return undefined;
  }
}
