import { z } from 'zod';
import type { Address, OpeningHours, Phone, WebPage } from '../channels/import-channels.js';
import type { Place } from './resolve-codes.js';

const text = z.string().nullish();

export const SuomifiAddress = z.looseObject({
  streetAddress: text,
  buildingNumber: text,
  apartmentIDLetter: text,
  postOfficeBox: text,
  postalCode: text,
  postalDistrict: text,
  addressQualifier: text,
});
export const SuomifiHours = z.looseObject({
  dayOfWeek: z.array(z.string()).default([]),
  opens: text,
  closes: text,
  validFrom: text,
  validThrough: text,
  openingHoursException: text,
});
const SuomifiWebPage = z.looseObject({ url: text, URL: text, name: text, webpageName: text });
export const SuomifiWebPages = z.array(SuomifiWebPage).nullish();

/** The text without spaces around it, or nothing when the source is empty or holds a mere dash. */
export function present(value: string | null | undefined): string | undefined {
  const trimmed = (value ?? '').replaceAll(' ', ' ').trim();
  return trimmed === '' || trimmed === '-' ? undefined : trimmed;
}

/** An address, or the words that stand for one; undefined when the source has neither. */
function addressOf(kind: Address['kind'], source: z.output<typeof SuomifiAddress>): Address | undefined {
  const street = [source.streetAddress, source.buildingNumber, source.apartmentIDLetter]
    .map(present)
    .filter((part) => part !== undefined);
  const address: Address = {
    kind,
    street: present(street.join(' ')),
    postOfficeBox: present(source.postOfficeBox),
    postalCode: present(source.postalCode),
    postOffice: present(source.postalDistrict),
    information: present(source.addressQualifier),
  };
  return (address.street ?? address.postOfficeBox ?? address.postalCode ?? address.information) ? address : undefined;
}

export const addressesOf = (kind: Address['kind'], sources: z.output<typeof SuomifiAddress>[] | null | undefined): Address[] =>
  (sources ?? []).map((source) => addressOf(kind, source)).filter((address) => address !== undefined);

export function phoneOf(number: string | null | undefined, charge?: string | null, description?: string | null): Phone[] {
  const known = present(number);
  return known === undefined
    ? []
    : [{ number: known, kind: 'phone', charge: present(charge), description: present(description) }];
}

/** E-mail addresses; those whose person was removed from the source (`redacted@…`) are reported, not kept. */
export function emailsOf(emails: readonly (string | null | undefined)[], { record, field, findings }: Place): string[] {
  return emails.flatMap((email) => {
    const known = present(email);
    if (known === undefined) return [];
    if (!known.includes('redacted@')) return [known];
    findings.add(record, field, known, 'notKept');
    return [];
  });
}

export const webPagesOf = (pages: z.output<typeof SuomifiWebPages>): WebPage[] =>
  (pages ?? []).flatMap((page) => {
    const url = present(page.url ?? page.URL);
    const name = present(page.name ?? page.webpageName);
    return url === undefined ? [] : [{ url, name: name === url ? undefined : name }];
  });

export const hoursOf = (sources: readonly z.output<typeof SuomifiHours>[]): OpeningHours[] =>
  sources.map((source) => ({
    days: source.dayOfWeek.map(Number).sort((a, b) => a - b),
    opens: present(source.opens) ?? '',
    closes: present(source.closes) ?? '',
    validity: present(
      [source.validFrom, source.validThrough]
        .map((day) => present(day) ?? '')
        .join(' – ')
        .replace(/^ – $/, ''),
    ),
    exception: present(source.openingHoursException),
  }));
