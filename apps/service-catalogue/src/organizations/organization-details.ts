import type { Address, Phone, WebPage } from '../channels/channel-details.js';

/** Kinds of organisation of the national catalogue. */
export const organizationTypes = ['state', 'municipality', 'regionalOrganization', 'organization', 'company'] as const;
export type OrganizationType = (typeof organizationTypes)[number];

/** How an organisation is reached. */
export interface OrganizationDetails {
  readonly webPages: readonly WebPage[];
  readonly phones: readonly Phone[];
  readonly emails: readonly string[];
  readonly addresses: readonly Address[];
}

export const noDetails: OrganizationDetails = { webPages: [], phones: [], emails: [], addresses: [] };
