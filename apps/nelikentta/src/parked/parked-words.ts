import type { Language } from '@nelikentta/framework';

interface ParkedWords {
  readonly none: string;
  readonly waits: string;
  readonly attempts: string;
  readonly applied: string;
  readonly nowhere: string;
  readonly refused: string;
  readonly token: string;
}

/** What the list of parked messages says; the other words are the main job's. */
export const parkedWords: Readonly<Record<Language, ParkedWords>> = {
  fi: {
    none: 'Yhtään viestiä ei ole sivussa.',
    waits: 'odottaa edellistä',
    attempts: 'Yrityksiä',
    applied: 'Viestejä käsitelty',
    nowhere: 'Viesti ei ole sivussa missään palvelussa.',
    refused: 'ei onnistunut',
    token: 'Muuttuja NELIKENTTA_TOKEN puuttuu: siinä on oltava tunniste, jolla on oikeus messages:operate.',
  },
  sv: {
    none: 'Inget meddelande ligger åt sidan.',
    waits: 'väntar på det föregående',
    attempts: 'Försök',
    applied: 'Behandlade meddelanden',
    nowhere: 'Meddelandet ligger inte åt sidan i någon tjänst.',
    refused: 'lyckades inte',
    token: 'Variabeln NELIKENTTA_TOKEN saknas: den ska hålla en token med rättigheten messages:operate.',
  },
  en: {
    none: 'No message is parked.',
    waits: 'waits behind the one before',
    attempts: 'Attempts',
    applied: 'Messages applied',
    nowhere: 'The message is parked with no service.',
    refused: 'failed',
    token: 'The variable NELIKENTTA_TOKEN is missing: it must hold a token that may do messages:operate.',
  },
};
