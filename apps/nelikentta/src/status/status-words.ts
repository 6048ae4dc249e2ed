import type { Language } from '@nelikentta/framework';
import type { Finding, ServiceStatus } from './status.js';

interface StatusWords {
  readonly services: string;
  readonly consumers: string;
  readonly states: Readonly<Record<ServiceStatus['state'], string>>;
  readonly serviceColumns: Readonly<Record<'name' | 'state' | 'waiting' | 'oldest' | 'parked', string>>;
  readonly consumerColumns: Readonly<Record<'name' | 'waiting' | 'redelivered' | 'parked', string>>;
  readonly slowStatements: string;
  readonly slowColumns: Readonly<Record<'name' | 'count' | 'mean' | 'longest', string>>;
  readonly seconds: string;
  readonly allWell: string;
  readonly findings: Readonly<Record<Finding, string>>;
}

/** What the status says; the other words are the main job's. */
export const statusWords: Readonly<Record<Language, StatusWords>> = {
  fi: {
    services: 'Palvelut',
    consumers: 'Vastaanottajat',
    states: { ready: 'valmis', up: 'käynnissä, ei valmis', away: 'ei vastaa' },
    serviceColumns: { name: '', state: 'Tila', waiting: 'Julkaisematta', oldest: 'Vanhin', parked: 'Sivussa' },
    consumerColumns: { name: '', waiting: 'Odottaa', redelivered: 'Tullut uudelleen', parked: 'Sivussa' },
    slowStatements: 'Hitaat tietokantakyselyt (yli 100 ms)',
    slowColumns: { name: '', count: 'Kertaa', mean: 'Keskim. ms', longest: 'Hitain ms' },
    seconds: 's',
    allWell: 'Kaikki on kunnossa.',
    findings: {
      notReady: 'Jokin palvelu ei ole valmis.',
      parked: 'Viestejä on sivussa, ja luvuista puuttuu niiden sisältö: /v1/parked-messages',
      oldOutbox: 'Jokin on odottanut julkaisua yli minuutin: onko NATS tavoitettavissa?',
    },
  },
  sv: {
    services: 'Tjänster',
    consumers: 'Mottagare',
    states: { ready: 'redo', up: 'i gång, inte redo', away: 'svarar inte' },
    serviceColumns: { name: '', state: 'Läge', waiting: 'Opublicerat', oldest: 'Äldsta', parked: 'Åt sidan' },
    consumerColumns: { name: '', waiting: 'Väntar', redelivered: 'Kommit på nytt', parked: 'Åt sidan' },
    slowStatements: 'Långsamma databasfrågor (över 100 ms)',
    slowColumns: { name: '', count: 'Gånger', mean: 'Medel ms', longest: 'Längst ms' },
    seconds: 's',
    allWell: 'Allt är väl.',
    findings: {
      notReady: 'Någon tjänst är inte redo.',
      parked: 'Meddelanden ligger åt sidan och saknas i siffrorna: se /v1/parked-messages',
      oldOutbox: 'Något har väntat över en minut på publicering: går NATS att nå?',
    },
  },
  en: {
    services: 'Services',
    consumers: 'Consumers',
    states: { ready: 'ready', up: 'up, not ready', away: 'no answer' },
    serviceColumns: { name: '', state: 'State', waiting: 'Unpublished', oldest: 'Oldest', parked: 'Parked' },
    consumerColumns: { name: '', waiting: 'Waiting', redelivered: 'Came again', parked: 'Parked' },
    slowStatements: 'Slow statements (over 100 ms)',
    slowColumns: { name: '', count: 'Times', mean: 'Mean ms', longest: 'Longest ms' },
    seconds: 's',
    allWell: 'All is well.',
    findings: {
      notReady: 'Some service is not ready.',
      parked: 'Messages are parked, so figures lack what they tell: see /v1/parked-messages',
      oldOutbox: 'Something has waited over a minute to be published: can NATS be reached?',
    },
  },
};
