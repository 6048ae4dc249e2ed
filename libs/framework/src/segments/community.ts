import type { SegmentRow } from './segment-description.js';

export const communitySegments: SegmentRow = {
  resident_active: {
    description: {
      fi: 'Kunnassa toimiva perhe, yhdistys tai muu yhteisö, joka on viimeisen vuoden aikana käyttänyt kunnan palveluja: tiloja, avustuksia, neuvontaa tai ohjausta.',
      sv: 'En familj, förening eller annan gemenskap i kommunen som har använt dess tjänster under det senaste året: lokaler, understöd, rådgivning eller handledning.',
      en: 'A family, association or other organisation of the municipality that has used its services within the last year: premises, grants, advice or guidance.',
    },
    obligations: {
      fi: 'Kunta jakaa tilat ja avustukset läpinäkyvin perustein ja kohtaa yhteisön kokonaisuutena, ei jäsen kerrallaan. Yhteisö käyttää tuen siihen, mihin se on annettu, ja kertoo tuloksista.',
      sv: 'Kommunen fördelar lokaler och understöd på öppna grunder och möter gemenskapen som helhet, inte en medlem i taget. Gemenskapen använder stödet för dess ändamål och berättar om resultaten.',
      en: 'The municipality allots premises and grants on open grounds and meets the community as a whole, not member by member. The community uses the support for its purpose and tells what came of it.',
    },
    opportunities: {
      fi: 'Yhteisö tavoittaa ihmisiä, joita palvelu ei tavoita, ja tuottaa osallisuutta ja vertaistukea. Kumppanuussuunnitelma yhdistää vapaaehtoisen voiman kunnan osaamiseen.',
      sv: 'Gemenskapen når människor som tjänsten inte når och skapar delaktighet och kamratstöd. En samarbetsplan förenar den frivilliga kraften med kommunens kunnande.',
      en: 'The community reaches people whom the service does not and brings about participation and peer support. A co-operation plan joins voluntary strength to the competences of the municipality.',
    },
  },
  resident_non_active: {
    description: {
      fi: 'Kunnassa toimiva yhteisö, joka ei ole viimeisen vuoden aikana käyttänyt kunnan palveluja.',
      sv: 'En gemenskap som verkar i kommunen men inte har använt dess tjänster under det senaste året.',
      en: 'A community that operates in the municipality but has used none of its services within the last year.',
    },
    obligations: {
      fi: 'Yhdistymisen vapaus on yhteisön oma. Kunta kuulee yhteisöjä päätöksissä, jotka niitä koskevat, myös silloin kun ne eivät pyydä mitään.',
      sv: 'Föreningsfriheten är gemenskapens egen. Kommunen hör gemenskaper i beslut som berör dem, också när de inte ber om något.',
      en: 'The freedom of association is its own. The municipality hears communities in decisions that concern them, even when they ask for nothing.',
    },
    opportunities: {
      fi: 'Itsenäinen toiminta on hyvinvointia, joka ei näy menoina. Kun toiminta tehdään näkyväksi, palvelusta voidaan ohjata sen pariin.',
      sv: 'Självständig verksamhet är välfärd som inte syns som utgift. När den görs synlig kan tjänsterna visa vägen till den.',
      en: 'What it does by itself is well-being that does not show as expense. Once it is made visible, services can point the way to it.',
    },
  },
  non_resident_active: {
    description: {
      fi: 'Muualla kotipaikkaansa pitävä yhteisö, joka käyttää kunnan palveluja, esimerkiksi alueellinen järjestö, seura tai säätiö.',
      sv: 'En gemenskap med hemort på annat håll som använder kommunens tjänster, till exempel en regional organisation, klubb eller stiftelse.',
      en: 'A community domiciled elsewhere that uses the services of the municipality, such as a regional organisation, a club or a foundation.',
    },
    obligations: {
      fi: 'Palvelun ehdot ovat samat kuin muille käyttäjille; asukkaiden etusija tiloissa ja avustuksissa perustuu julkiseen sääntöön, ei tapaan.',
      sv: 'Villkoren är desamma som för andra användare; invånarnas företräde till lokaler och understöd bygger på en offentlig regel, inte på vana.',
      en: 'The terms are those of any user; where residents come first for premises and grants, it is by a public rule and not by habit.',
    },
    opportunities: {
      fi: 'Seudulliset yhteisöt tuovat osaamista ja tapahtumia, joihin yksi kunta ei yllä, ja kantavat yhteistyötä kuntarajojen yli.',
      sv: 'Regionala gemenskaper tillför kunnande och evenemang som en enskild kommun inte når upp till och bär samarbete över kommungränserna.',
      en: 'Regional communities bring competence and events beyond the reach of one municipality and carry co-operation over its borders.',
    },
  },
  non_resident_familiar: {
    description: {
      fi: 'Muualla toimiva yhteisö, jolla on side kuntaan: aiempaa toimintaa tai asiointia, jäseniä täällä tai yhteisiä hankkeita.',
      sv: 'En gemenskap som verkar på annat håll men har anknytning till kommunen: tidigare verksamhet eller ärenden, medlemmar här eller gemensamma projekt.',
      en: 'A community that operates elsewhere with a tie to the municipality: earlier activity or matters, members here or joint projects.',
    },
    obligations: {
      fi: 'Kunta pitää sovitut yhteydet ja vastaa yhteydenottoihin; hankkeissa vastuut, tulosten omistus ja kesto on kirjattu.',
      sv: 'Kommunen håller de avtalade kontakterna och svarar när någon hör av sig; i projekt är ansvar, ägande av resultat och varaktighet nedskrivna.',
      en: 'The municipality keeps the contacts agreed on and answers when approached; in projects responsibilities, ownership of results and duration are written down.',
    },
    opportunities: {
      fi: 'Tuttu yhteisö on luonteva kumppani kokeiluihin ja voi laajentaa muualla toimivaksi havaitun mallin kuntaan.',
      sv: 'En bekant gemenskap är en naturlig partner i försök och kan föra hit en modell som har visat sig fungera på annat håll.',
      en: 'A familiar community is a natural partner of experiments and may bring here a model that was found to work elsewhere.',
    },
  },
  non_resident_unknown: {
    description: {
      fi: 'Yhteisö, jolla ei tiedetä olevan sidettä kuntaan: valtakunnallinen järjestö, verkkoyhteisö tai verkosto, jonka toiminta voisi ulottua tänne.',
      sv: 'En gemenskap utan känd anknytning till kommunen: en riksomfattande organisation, en nätgemenskap eller ett nätverk vars verksamhet kunde nå hit.',
      en: 'A community without a known tie to the municipality: a national organisation, an online community or a network whose work could extend here.',
    },
    obligations: {
      fi: 'Kunta ei ole velvollinen toimimaan, mutta pitää tietonsa, tilansa ja osallistumisen tapansa avoimina myös uusille.',
      sv: 'Kommunen är inte skyldig att handla men håller sin information, sina lokaler och sina former för deltagande öppna också för nya.',
      en: 'The municipality has no duty to act, but keeps its information, premises and ways of taking part open to newcomers too.',
    },
    opportunities: {
      fi: 'Uusi yhteisö voi vastata tarpeeseen, johon kukaan ei vielä vastaa. Avoin kutsu ja pieni kokeilu riittävät alkuun.',
      sv: 'En ny gemenskap kan svara på ett behov som ingen ännu svarar på. En öppen inbjudan och ett litet försök räcker som början.',
      en: 'A new community may answer a need that nobody answers yet. An open call and a small experiment are enough to begin.',
    },
  },
};
