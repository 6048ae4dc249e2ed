import { DomainError } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import { codeLists } from '../code-lists/find-codes.js';
import { requireOrganizations } from '../organizations/require-organizations.js';
import type { ServiceContent } from './content/service-content.js';
import { findTemplate } from './find-template.js';
import type { ServiceFacts } from './service.js';

const coded = ['serviceClasses', 'targetGroups', 'lifeEvents', 'industrialClasses'] as const;

/** Throws `unknown-code` or `unknown-reference` when a service names what is not there. */
export async function requireReferences(tx: ReadTx, facts: ServiceFacts): Promise<void> {
  requireCodes(facts.content);
  await findTemplate(tx, facts.generalDescriptionId);
  await requireOrganizations(tx, [...facts.responsibleIds, ...facts.providerIds]);
}

/** Throws `unknown-code`, naming the code and its list. */
function requireCodes(content: ServiceContent): void {
  for (const list of coded) {
    const unknown = content[list].find((uri) => !codeLists[list].has(uri));
    if (unknown !== undefined)
      throw new DomainError('unknown-code', `${list} has no code ${unknown}.`, { list, code: unknown });
  }
}
