import { z } from 'zod';
import type { Findings } from './findings.js';

/** Ids of other records; the source has gaps in its lists. */
export const Ids = z
  .array(z.int().nullable())
  .nullish()
  .transform((ids) => (ids ?? []).filter((id) => id !== null));

/** The records of a source that have the shape they should; the others are reported and left out. */
export function readRecords<Source>(
  kind: string,
  schema: z.ZodType<Source>,
  sources: readonly unknown[],
  findings: Findings,
): Source[] {
  return sources.flatMap((source, index) => {
    const read = schema.safeParse(source);
    if (read.success) return [read.data];
    const issue = read.error.issues[0];
    findings.add(
      `${kind} ${idOf(source) ?? `at ${index + 1}`}`,
      issue?.path.join('.') ?? '',
      issue?.message ?? '',
      'unreadable',
    );
    return [];
  });
}

function idOf(source: unknown): string | undefined {
  if (typeof source !== 'object' || source === null) return undefined;
  const { id, Id } = source as { id?: unknown; Id?: unknown };
  const found = id ?? Id;
  return typeof found === 'number' || typeof found === 'string' ? String(found) : undefined;
}
