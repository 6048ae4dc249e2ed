import type { LocalizedText } from '@nelikentta/framework';

/** The five kinds of channel of the national catalogue: e-service, web page, printable form, phone, service location. */
export const channelKinds = ['eChannel', 'webPage', 'printableForm', 'phone', 'serviceLocation'] as const;
export type ChannelKind = (typeof channelKinds)[number];

export interface WebPage {
  readonly url: string;
  readonly name?: string | undefined;
}

export interface Phone {
  readonly number: string;
  readonly kind: 'phone' | 'fax';
  readonly description?: string | undefined;
  readonly charge?: string | undefined;
}

export interface Address {
  readonly kind: 'visiting' | 'postal' | 'delivery';
  readonly street?: string | undefined;
  readonly postOfficeBox?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly postOffice?: string | undefined;
  readonly information?: string | undefined;
}

/** Hours on days of the week (1 Monday … 7 Sunday), `HH:MM`; validity and exceptions as the source words them. */
export interface OpeningHours {
  readonly days: readonly number[];
  readonly opens: string;
  readonly closes: string;
  readonly validity?: string | undefined;
  readonly exception?: string | undefined;
}

/** How a channel is reached. Which parts matter depends on its kind. */
export interface ChannelDetails {
  readonly webPages: readonly WebPage[];
  readonly attachments: readonly WebPage[];
  readonly phones: readonly Phone[];
  readonly emails: readonly string[];
  readonly addresses: readonly Address[];
  readonly openingHours: readonly OpeningHours[];
  /** ETRS-TM35FIN (EPSG:3067), metres. */
  readonly position: { readonly east: number; readonly north: number } | null;
  readonly formIdentifier: string | null;
  readonly chargeable: boolean | null;
  readonly chargeInformation: LocalizedText;
  readonly requiresAuthentication: boolean | null;
  readonly requiresSignature: boolean | null;
}

/** Details that say only what is given. */
export const channelDetails = (given: Partial<ChannelDetails>): ChannelDetails => ({
  webPages: [],
  attachments: [],
  phones: [],
  emails: [],
  addresses: [],
  openingHours: [],
  position: null,
  formIdentifier: null,
  chargeable: null,
  chargeInformation: {},
  requiresAuthentication: null,
  requiresSignature: null,
  ...given,
});
