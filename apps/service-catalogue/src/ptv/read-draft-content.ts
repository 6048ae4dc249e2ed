import { z } from 'zod';
import type { DraftContent } from './draft-content.js';

const Stretch = z.object({ offset: z.int().nonnegative(), length: z.int().nonnegative() });
const Stored = z.object({
  blocks: z.array(
    z.object({
      text: z.string(),
      type: z.string().default('unstyled'),
      depth: z.int().nonnegative().default(0),
      inlineStyleRanges: z.array(Stretch.extend({ style: z.string() })).default([]),
      entityRanges: z.array(Stretch.extend({ key: z.union([z.int(), z.string()]) })).default([]),
    }),
  ),
  entityMap: z
    .record(z.string(), z.object({ type: z.string(), data: z.record(z.string(), z.unknown()).default({}) }))
    .default({}),
});

/** Reads a stored Draft.js text; undefined when it is not one. */
export function readDraftContent(stored: string): DraftContent | undefined {
  try {
    return Stored.safeParse(JSON.parse(stored)).data;
  } catch {
    return undefined;
  }
}
