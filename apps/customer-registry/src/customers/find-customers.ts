import type { ReadTx } from '@nelikentta/persistence';
import { businessIdOf } from './business-id.js';
import { IdentityCode } from './identity-code.js';
import type { IdentityCodeVault } from './identity-code-vault.js';
import { bytea } from './save-customers.js';
import { type CustomerSummary, summaryColumns, summarySource } from './search-customers.js';
import type { Source } from './sources.table.js';

const summaries = `SELECT ${summaryColumns} FROM ${summarySource}`;

/** The customer whom another system calls so; none or one. */
export const findBySource = (tx: ReadTx, today: string, { sourceSystem, sourceId }: Source): Promise<CustomerSummary[]> =>
  tx.rows(
    `${summaries}
       JOIN customer_source AS source ON source.municipality = customer.municipality AND source.customer_id = customer.id
      WHERE customer.municipality = $1 AND source.source_system = $3 AND source.source_id = $4`,
    [tx.scope.municipality, today, sourceSystem, sourceId],
  );

/**
 * The customers of a business id: an organisation and what else was entered under its id, 500 at most.
 *
 * @throws DomainError when it is no business id
 */
export const findByBusinessId = (tx: ReadTx, today: string, businessId: string): Promise<CustomerSummary[]> =>
  tx.rows(`${summaries} WHERE customer.municipality = $1 AND business_id = $3 ORDER BY name_key, customer.id LIMIT 500`, [
    tx.scope.municipality,
    today,
    businessIdOf(businessId),
  ]);

/**
 * The customer of a person identity code; none or one.
 *
 * @throws DomainError when it is no identity code
 */
export const findByIdentityCode = (
  tx: ReadTx,
  today: string,
  identityCode: string,
  vault: IdentityCodeVault,
): Promise<CustomerSummary[]> =>
  tx.rows(`${summaries} WHERE customer.municipality = $1 AND identity_code_index = $3::bytea`, [
    tx.scope.municipality,
    today,
    bytea(vault.indexOf(tx.scope.municipality, IdentityCode.of(identityCode))),
  ]);
