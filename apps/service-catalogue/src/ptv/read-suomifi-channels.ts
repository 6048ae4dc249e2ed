import type { LocalizedText } from '@nelikentta/framework';
import { z } from 'zod';
import type { ChannelDetails, ChannelKind } from '../channels/import-channels.js';
import type { Findings } from './findings.js';
import { markdownOfPlainText } from './markdown.js';
import { Ids, readRecords } from './read-records.js';
import {
  addressesOf,
  emailsOf,
  hoursOf,
  phoneOf,
  present,
  SuomifiAddress,
  SuomifiHours,
  SuomifiWebPages,
  webPagesOf,
} from './read-suomifi-contacts.js';

/** A channel of the material; its organisation by its id there. */
export interface SuomifiChannelRecord {
  readonly sourceId: string;
  readonly kind: ChannelKind;
  readonly names: LocalizedText;
  readonly summaries: LocalizedText;
  readonly descriptions: LocalizedText;
  readonly languages: readonly string[];
  readonly organizationSourceId: string;
  readonly details: Partial<ChannelDetails>;
}

const text = z.string().nullish();
const flag = z.boolean().nullish();
const SuomifiEmail = z.looseObject({ address: text });
const SuomifiPhone = z.looseObject({
  phone: text,
  phoneCallFee: text,
  phoneNumberDescription: text,
  phoneCallFeeAdditionalInformation: text,
});
const SuomifiChannel = z.looseObject({
  id: z.int(),
  name: z.string(),
  organization: z.int(),
  description: text,
  shortDescription: text,
  language: z.array(z.string()).default([]),
  services: Ids,
  URL: text,
  webPage: z.union([z.string(), SuomifiWebPages]).nullish(),
  links: SuomifiWebPages,
  attachments: SuomifiWebPages,
  phone: z.union([z.string(), z.array(SuomifiPhone)]).nullish(),
  fax: text,
  phoneServiceChargeInformation: text,
  phoneCallFeeAdditionalInformation: text,
  email: z.union([z.string(), z.array(SuomifiEmail)]).nullish(),
  visitAddress: z.array(SuomifiAddress).nullish(),
  postalAddress: z.array(SuomifiAddress).nullish(),
  openingTimes: z.array(SuomifiHours).nullish(),
  latitude: text,
  longitude: text,
  charge: flag,
  chargeDescription: text,
  requiresAuthentication: flag,
  requiresSignature: flag,
  formIdentifier: text,
  formReceiver: text,
  deliveryStreetAddress: text,
  deliveryStreetAddressNumber: text,
  deliveryPostOfficeBox: text,
  deliveryPostalCode: text,
  deliveryPostalDistrict: text,
  deliveryAddressDescription: text,
});
export type SuomifiChannel = z.output<typeof SuomifiChannel>;
// Every position is in the one coordinate system that is kept, and every phone channel a phone service; the rest says how it was typed in.
const known = [...Object.keys(SuomifiChannel.shape), 'coordinateSystem', 'coordinatesSetManually', 'phoneServiceChannelType'];

/** Reads the channels of one kind; gives the sources too, since service locations name their services. */
export function readChannels(kind: ChannelKind, rows: readonly unknown[], findings: Findings) {
  const sources = readRecords(kind, SuomifiChannel, rows, findings);
  const channels = sources.map((source): SuomifiChannelRecord => {
    const record = `${kind} ${source.id}`;
    findings.notKept(record, source, known);
    return {
      sourceId: String(source.id),
      kind,
      names: finnish(present(source.name)),
      summaries: finnish(present(source.shortDescription)),
      descriptions: finnish(markdownOfPlainText(present(source.description) ?? '')),
      languages: [...new Set(source.language)],
      organizationSourceId: String(source.organization),
      details: detailsOf(source, record, findings),
    };
  });
  return { channels, sources };
}

const finnish = (value: string | undefined): LocalizedText => (value === undefined || value === '' ? {} : { fi: value });

function detailsOf(source: SuomifiChannel, record: string, findings: Findings): Partial<ChannelDetails> {
  const emails = typeof source.email === 'string' ? [source.email] : (source.email ?? []).map(({ address }) => address);
  return {
    webPages: webPagesIn(source),
    attachments: webPagesOf(source.attachments),
    phones: phonesIn(source),
    emails: emailsOf(emails, { record, field: 'email', findings }),
    addresses: [
      ...addressesOf('visiting', source.visitAddress),
      ...addressesOf('postal', source.postalAddress),
      ...deliveryOf(source),
    ],
    openingHours: hoursOf(source.openingTimes ?? []),
    position: positionOf(source),
    formIdentifier: present(source.formIdentifier) ?? null,
    chargeable: source.charge ?? null,
    chargeInformation: finnish(present(source.chargeDescription)),
    requiresAuthentication: source.requiresAuthentication ?? null,
    requiresSignature: source.requiresSignature ?? null,
  };
}

const webPagesIn = ({ URL: url, webPage, links }: SuomifiChannel) =>
  webPagesOf([{ url }, ...(typeof webPage === 'string' ? [{ url: webPage }] : (webPage ?? [])), ...(links ?? [])]);

function phonesIn({ phone, fax, phoneServiceChargeInformation, phoneCallFeeAdditionalInformation }: SuomifiChannel) {
  const phones = Array.isArray(phone)
    ? phone.flatMap((one) =>
        phoneOf(one.phone, one.phoneCallFee ?? one.phoneCallFeeAdditionalInformation, one.phoneNumberDescription),
      )
    : phoneOf(phone, phoneServiceChargeInformation ?? phoneCallFeeAdditionalInformation);
  return [...phones, ...phoneOf(fax).map((one) => ({ ...one, kind: 'fax' as const }))];
}

const deliveryOf = (source: SuomifiChannel) =>
  addressesOf('delivery', [
    {
      streetAddress: source.deliveryStreetAddress,
      buildingNumber: source.deliveryStreetAddressNumber,
      postOfficeBox: source.deliveryPostOfficeBox,
      postalCode: source.deliveryPostalCode,
      postalDistrict: source.deliveryPostalDistrict,
      addressQualifier: [source.formReceiver, source.deliveryAddressDescription]
        .map(present)
        .filter((part) => part !== undefined)
        .join('. '),
    },
  ]);

function positionOf({ latitude, longitude }: SuomifiChannel): ChannelDetails['position'] {
  const [north, east] = [Number(present(latitude)), Number(present(longitude))];
  return Number.isFinite(north) && Number.isFinite(east) ? { east, north } : null;
}
