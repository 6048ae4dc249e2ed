import type { LocalizedText } from '@nelikentta/framework';
import { z } from 'zod';
import type { ImportedOrganization, OrganizationDetails, OrganizationType } from '../organizations/import-organizations.js';
import type { Findings } from './findings.js';
import { markdownOfPlainText } from './markdown.js';
import { Ids, readRecords } from './read-records.js';
import {
  addressesOf,
  emailsOf,
  phoneOf,
  present,
  SuomifiAddress,
  SuomifiWebPages,
  webPagesOf,
} from './read-suomifi-contacts.js';

const text = z.string().nullish();
const SuomifiOrganization = z.looseObject({
  id: z.int(),
  name: z.string(),
  alternateName: text,
  description: text,
  organizationType: text,
  businessID: text,
  email: text,
  phone: text,
  phoneServiceChargeInformation: text,
  webpages: SuomifiWebPages,
  webPages: SuomifiWebPages,
  visitAddress: z.array(SuomifiAddress).nullish(),
  postalAddress: z.array(SuomifiAddress).nullish(),
  subOrganization: Ids,
  services: z.looseObject({ producing: Ids, responsible: Ids }).nullish(),
});
export type SuomifiOrganization = z.output<typeof SuomifiOrganization>;

// `channels` repeats what the channels say of themselves; `createdBy` and `OID` name the source's own tools.
const known = [...Object.keys(SuomifiOrganization.shape), 'channels', 'createdBy', 'OID'];
const types: Readonly<Record<string, OrganizationType>> = {
  valtio: 'state',
  kunta: 'municipality',
  'alueellinen yhteistoimintaorganisaatio': 'regionalOrganization',
  järjestö: 'organization',
  järjestöt: 'organization',
  yritys: 'company',
  yritykset: 'company',
};

/** Reads the organisations; gives the sources too, since they name the services that they answer for. */
export function readOrganizations(rows: readonly unknown[], findings: Findings) {
  const sources = readRecords('organization', SuomifiOrganization, rows, findings);
  const parents = new Map(sources.flatMap(({ id, subOrganization }) => subOrganization.map((child) => [child, id] as const)));
  const organizations = sources.map((source): ImportedOrganization => {
    const record = `organization ${source.id}`;
    findings.notKept(record, source, known);
    const parent = parents.get(source.id);
    return {
      sourceId: String(source.id),
      ...textsOf(source),
      type: typeOf(source, record, findings),
      businessId: present(source.businessID) ?? null,
      parentSourceId: parent === undefined ? null : String(parent),
      details: detailsOf(source, record, findings),
    };
  });
  return { organizations, sources };
}

const finnish = (value: string | undefined): LocalizedText => (value === undefined || value === '' ? {} : { fi: value });

const textsOf = (source: SuomifiOrganization) => ({
  names: finnish(present(source.name)),
  alternativeNames: finnish(present(source.alternateName)),
  descriptions: finnish(markdownOfPlainText(present(source.description) ?? '')),
});

function typeOf({ organizationType }: SuomifiOrganization, record: string, findings: Findings): OrganizationType | null {
  const word = present(organizationType);
  if (word === undefined) return null;
  const type = types[word.toLocaleLowerCase('fi')];
  if (type === undefined) findings.add(record, 'organizationType', word, 'unknownCode');
  return type ?? null;
}

const detailsOf = (source: SuomifiOrganization, record: string, findings: Findings): OrganizationDetails => ({
  webPages: [...webPagesOf(source.webpages), ...webPagesOf(source.webPages)],
  phones: phoneOf(source.phone, source.phoneServiceChargeInformation),
  emails: emailsOf([source.email], { record, field: 'email', findings }),
  addresses: [...addressesOf('visiting', source.visitAddress), ...addressesOf('postal', source.postalAddress)],
});
