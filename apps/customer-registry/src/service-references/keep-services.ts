import { isNews } from '@nelikentta/messaging';
import type { WriteTx } from '@nelikentta/persistence';

/** A service as the catalogue told of it. */
export interface ToldService {
  readonly serviceId: string;
  readonly version: number;
  readonly status: 'draft' | 'published' | 'archived';
  readonly archivedAt: string | null;
  readonly unit: string;
}

/**
 * Keeps services, each once in the list, as they are now known. What is older than what is known is passed over.
 *
 * @param restating whether they are all stated anew
 */
export async function keepServices(tx: WriteTx, services: readonly ToldService[], restating: boolean): Promise<void> {
  await tx.rows(
    `INSERT INTO service_reference AS known (municipality, id, version, status, archived_at, unit)
     SELECT $1::char(3), "serviceId", version, status, "archivedAt", unit
       FROM jsonb_to_recordset($2::jsonb) AS told ("serviceId" uuid, version integer, status text, "archivedAt" timestamptz, unit text)
     ON CONFLICT (municipality, id) DO UPDATE
        SET version = excluded.version, status = excluded.status, archived_at = excluded.archived_at, unit = excluded.unit
      WHERE ${isNews('known', '$3')}`,
    [tx.scope.municipality, JSON.stringify(services), restating],
  );
}
