import type { Field, LocalizedText } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';

/** A service as steering knows it. */
export interface KnownService {
  readonly serviceId: string;
  readonly status: string;
  readonly names: LocalizedText;
  readonly field: Field;
  /** What its promise says of satisfaction, on the CSAT scale; null where nothing is promised. */
  readonly promisedCsat: number | null;
}

/** Every service that the catalogue has told of, drafts and archived ones included. */
export function knownServices(tx: ReadTx): Promise<KnownService[]> {
  return tx.rows(
    `SELECT service_id AS "serviceId", status, names, field, promised_csat AS "promisedCsat" FROM service ORDER BY service_id`,
  );
}
