import type { Names } from '@nelikentta/framework';

/** What becomes of a competence after its review (framework.md §7). */
export const outcomes = ['maintain', 'acquire', 'develop', 'giveUp'] as const;
export type Outcome = (typeof outcomes)[number];

/** Why an outcome is proposed. */
export const grounds = ['aimedAtNothing', 'noServiceNeedsIt', 'absent', 'belowAim', 'tooLittleCapacity', 'meetsAim'] as const;
export type Ground = (typeof grounds)[number];

/** What a review knows of a competence: state, need and capacity at one time. */
export interface Standing {
  /** Levels 0–5; null while unknown. */
  readonly present: number | null;
  readonly aimed: number | null;
  /** Services that need it now. */
  readonly services: number;
  /** Hours in the month that those services take. */
  readonly neededHours: number;
  /** Hours in the month that there are; null while unknown. */
  readonly capacityHours: number | null;
}

export interface Proposal {
  readonly outcome: Outcome;
  readonly because: Ground;
}

/**
 * The outcome that the standing speaks for, with its ground; a person decides. Null while a state is unknown: what nobody has
 * assessed is not guessed at. First ground that holds: nothing is aimed at · no service needs it and no more is aimed at ·
 * there is nothing to develop from · the aimed state is above the present one · the state is as aimed but the hours do not
 * suffice · all is as it should be.
 */
export function proposalFor({ present, aimed, services, neededHours, capacityHours }: Standing): Proposal | null {
  if (present === null || aimed === null) return null;
  if (aimed === 0) return { outcome: 'giveUp', because: 'aimedAtNothing' };
  if (services === 0 && aimed <= present) return { outcome: 'giveUp', because: 'noServiceNeedsIt' };
  if (present === 0) return { outcome: 'acquire', because: 'absent' };
  if (aimed > present) return { outcome: 'develop', because: 'belowAim' };
  if (capacityHours !== null && neededHours > capacityHours) return { outcome: 'acquire', because: 'tooLittleCapacity' };
  return { outcome: 'maintain', because: 'meetsAim' };
}

/** The grounds in words, for whoever decides. */
export const groundNames: Readonly<Record<Ground, Names>> = {
  aimedAtNothing: {
    fi: 'Kyvykkyyttä ei tavoitella',
    sv: 'Förmågan eftersträvas inte',
    en: 'The competence is not aimed at',
  },
  noServiceNeedsIt: {
    fi: 'Mikään palvelu ei tarvitse kyvykkyyttä',
    sv: 'Ingen tjänst behöver förmågan',
    en: 'No service needs the competence',
  },
  absent: {
    fi: 'Kyvykkyys puuttuu kokonaan',
    sv: 'Förmågan saknas helt',
    en: 'There is nothing of the competence yet',
  },
  belowAim: {
    fi: 'Nykytila on tavoitetilaa alempana',
    sv: 'Nuläget är under målläget',
    en: 'The present state is below the aimed one',
  },
  tooLittleCapacity: {
    fi: 'Tila on tavoitteessa, mutta tunnit eivät riitä palvelujen tarpeeseen',
    sv: 'Läget motsvarar målet men timmarna räcker inte till tjänsternas behov',
    en: 'The state is as aimed, but the hours do not suffice for what services need',
  },
  meetsAim: {
    fi: 'Tila on tavoitteessa ja tunnit riittävät',
    sv: 'Läget motsvarar målet och timmarna räcker till',
    en: 'The state is as aimed and the hours suffice',
  },
};
