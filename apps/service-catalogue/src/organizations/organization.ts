import type { LocalizedText } from '@nelikentta/framework';
import { noDetails, type OrganizationDetails, type OrganizationType } from './organization-details.js';

/** What is said of an organisation that answers for services, produces them or keeps channels. */
export interface OrganizationContent {
  readonly names: LocalizedText;
  readonly alternativeNames: LocalizedText;
  readonly descriptions: LocalizedText;
  readonly type: OrganizationType | null;
  readonly businessId: string | null;
  readonly details: OrganizationDetails;
}

export interface Organization extends OrganizationContent {
  readonly id: string;
  readonly version: number;
  readonly parentId: string | null;
  readonly source: { readonly system: string; readonly id: string } | null;
  readonly locallyEdited: readonly string[];
}

export type OrganizationFacts = OrganizationContent & { readonly parentId: string | null };

/** Facts that say only what is given. */
export const organizationFacts = (given: Partial<OrganizationFacts> & Pick<OrganizationFacts, 'names'>): OrganizationFacts => ({
  alternativeNames: {},
  descriptions: {},
  type: null,
  businessId: null,
  details: noDetails,
  parentId: null,
  ...given,
});

/** Changes what is said of an organisation; what came from another system and is changed here is remembered. */
export function editOrganization(organization: Organization, edit: Partial<OrganizationFacts>): Organization {
  const edited = (Object.keys(edit) as (keyof OrganizationFacts)[]).filter(
    (key) => JSON.stringify(edit[key]) !== JSON.stringify(organization[key]),
  );
  if (edited.length === 0) return organization;
  const locallyEdited = organization.source === null ? [] : [...new Set([...organization.locallyEdited, ...edited])];
  return { ...organization, ...edit, locallyEdited, version: organization.version + 1 };
}
