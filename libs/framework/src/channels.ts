import type { Names } from './localized-text.js';

/** The ways in which a customer and the municipality meet, framework.md §11. */
export const channels = [
  'inPerson',
  'phone',
  'email',
  'textMessage',
  'chat',
  'video',
  'post',
  'web',
  'mobile',
  'event',
  'socialMedia',
  'authority',
] as const;
export type Channel = (typeof channels)[number];

export const channelNames: Readonly<Record<Channel, Names>> = {
  inPerson: { fi: 'Käynti', sv: 'Besök', en: 'In person' },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  textMessage: { fi: 'Tekstiviesti', sv: 'Textmeddelande', en: 'Text message' },
  chat: { fi: 'Chat', sv: 'Chatt', en: 'Chat' },
  video: { fi: 'Videoyhteys', sv: 'Video', en: 'Video' },
  post: { fi: 'Posti', sv: 'Post', en: 'Post' },
  web: { fi: 'Verkko ja itsepalvelu', sv: 'Webb och självbetjäning', en: 'Web and self-service' },
  mobile: { fi: 'Mobiilisovellus', sv: 'Mobilapp', en: 'Mobile' },
  event: { fi: 'Tapahtuma', sv: 'Evenemang', en: 'Event' },
  socialMedia: { fi: 'Sosiaalinen media', sv: 'Sociala medier', en: 'Social media' },
  authority: { fi: 'Viranomaisten välinen', sv: 'Mellan myndigheter', en: 'Inter-authority' },
};
