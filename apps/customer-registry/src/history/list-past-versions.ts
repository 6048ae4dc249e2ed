import type { ReadTx } from '@nelikentta/persistence';
import { z } from 'zod';
import type { HistorySubject } from './keep-past-versions.js';

/** What was known once, until when, and who changed it. */
export const PastVersion = z
  .object({
    version: z.int(),
    facts: z.record(z.string(), z.unknown()).meta({ description: 'What this version said' }),
    replacedAt: z.date(),
    replacedBy: z.string(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'PastVersion' });

/** The versions before the present one, oldest first. */
export const listPastVersions = (tx: ReadTx, subject: HistorySubject, id: string): Promise<z.input<typeof PastVersion>[]> =>
  tx.rows(
    `SELECT version, facts, replaced_at AS "replacedAt", replaced_by AS "replacedBy", reason
       FROM past_version
      WHERE municipality = $1 AND subject_type = $2 AND subject_id = $3
      ORDER BY version`,
    [tx.scope.municipality, subject, id],
  );
