import { z } from 'zod';
import { importStates } from './import-run.js';

const Count = z.int().nonnegative();

/** The report of an import, while it runs and after. */
export const ImportReport = z
  .object({
    importId: z.uuid(),
    kind: z.string(),
    state: z.enum(importStates),
    read: Count.meta({ description: 'Rows seen so far: created + changed + unchanged + refused' }),
    created: Count,
    changed: Count,
    unchanged: Count,
    refused: Count,
    startedAt: z.date(),
    endedAt: z.date().nullable(),
    failure: z.string().nullable().meta({ description: 'Code of the problem that ended it' }),
  })
  .meta({ id: 'ImportReport' });
