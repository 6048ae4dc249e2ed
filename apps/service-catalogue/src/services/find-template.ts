import { DomainError } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import type { ServiceContent } from './content/service-content.js';

/** What a service inherits from. */
export interface Template {
  readonly content: ServiceContent;
  readonly referenceCode: string | null;
}

/** The general description that a service refers to, if it does. Throws `unknown-reference` when it is not there. */
export async function findTemplate(tx: ReadTx, id: string | null): Promise<Template | null> {
  if (id === null) return null;
  const [template] = await tx.rows<Template>(
    `SELECT content, reference_code AS "referenceCode" FROM general_description WHERE municipality = $1 AND id = $2`,
    [tx.scope.municipality, id],
  );
  if (template === undefined)
    throw new DomainError('unknown-reference', `There is no general description ${id}.`, { generalDescriptionId: id });
  return template;
}
