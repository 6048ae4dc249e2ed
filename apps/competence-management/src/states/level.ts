import type { Names } from '@nelikentta/framework';

/** How far a competence has come, 0–5. */
export const levels = [0, 1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];

/** What each level means: one scale for every competence, so that states can be compared and a difference is a number of steps. */
export const levelMeanings: Readonly<Record<Level, { readonly name: Names; readonly meaning: Names }>> = {
  0: {
    name: { fi: 'Puuttuu', sv: 'Saknas', en: 'Absent' },
    meaning: {
      fi: 'Kyvykkyyttä ei ole.',
      sv: 'Förmågan finns inte.',
      en: 'There is nothing of the competence.',
    },
  },
  1: {
    name: { fi: 'Aluillaan', sv: 'Påbörjad', en: 'Begun' },
    meaning: {
      fi: 'Yksittäiset ihmiset onnistuvat omin keinoin; tulos vaihtelee.',
      sv: 'Enskilda personer lyckas på sina egna sätt; resultatet varierar.',
      en: 'Single people succeed by means of their own; the result varies.',
    },
  },
  2: {
    name: { fi: 'Toistettava', sv: 'Upprepbar', en: 'Repeatable' },
    meaning: {
      fi: 'Joissakin yksiköissä toimitaan samalla tavalla ja onnistutaan uudelleen.',
      sv: 'Vissa enheter arbetar på samma sätt och lyckas på nytt.',
      en: 'Some units work in one way and succeed again.',
    },
  },
  3: {
    name: { fi: 'Vakiintunut', sv: 'Etablerad', en: 'Established' },
    meaning: {
      fi: 'Toimintatapa on kuvattu ja käytössä kaikkialla, missä sitä tarvitaan.',
      sv: 'Arbetssättet är beskrivet och används överallt där det behövs.',
      en: 'The way of working is described and in use wherever it is needed.',
    },
  },
  4: {
    name: { fi: 'Johdettu', sv: 'Ledd', en: 'Managed' },
    meaning: {
      fi: 'Tuloksia mitataan ja toimintaa ohjataan niiden mukaan.',
      sv: 'Resultaten mäts och verksamheten styrs enligt dem.',
      en: 'Results are measured and the work is steered by them.',
    },
  },
  5: {
    name: { fi: 'Uudistava', sv: 'Förnyande', en: 'Renewing' },
    meaning: {
      fi: 'Kyvykkyys paranee jatkuvasti, ja muut ottavat siitä mallia.',
      sv: 'Förmågan förbättras ständigt och är en förebild för andra.',
      en: 'The competence improves all the time, and others follow its example.',
    },
  },
};
