/** Kinds of organisation of the national catalogue. */
export const organizationTypes = ['state', 'municipality', 'regionalOrganization', 'organization', 'company'] as const;
export type OrganizationType = (typeof organizationTypes)[number];

interface WebPage {
  readonly url: string;
  readonly name?: string | undefined;
}

interface Phone {
  readonly number: string;
  readonly kind: 'phone' | 'fax';
  readonly description?: string | undefined;
  readonly charge?: string | undefined;
}

interface Address {
  readonly kind: 'visiting' | 'postal' | 'delivery';
  readonly street?: string | undefined;
  readonly postOfficeBox?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly postOffice?: string | undefined;
  readonly information?: string | undefined;
}

/** How an organisation is reached. */
export interface OrganizationDetails {
  readonly webPages: readonly WebPage[];
  readonly phones: readonly Phone[];
  readonly emails: readonly string[];
  readonly addresses: readonly Address[];
}

export const noDetails: OrganizationDetails = { webPages: [], phones: [], emails: [], addresses: [] };
