import { sharedRow } from './segment-description.js';

/** Its five columns share one meaning in the source: nature that is used, enjoyed and utilised (framework.md §4.3). */
export const environmentSegments = sharedRow({
  description: {
    fi: 'Ympäristö asiakkaana: luontokohde, vesistö, viheralue tai muu paikka, jota käytetään, josta nautitaan ja jota hyödynnetään ja jonka puolesta puhuu sen hoitaja tai viranomainen.',
    sv: 'Miljön som kund: ett naturområde, ett vattendrag, en grönyta eller en annan plats som används, njuts av och nyttjas och som företräds av sin förvaltare eller en myndighet.',
    en: 'The environment as a customer: a natural site, a body of water, a green area or another place that is used, enjoyed and utilised and for which a steward or an authority speaks.',
  },
  obligations: {
    fi: 'Kunta suojelee luonnon monimuotoisuutta, selvittää päätöstensä ympäristövaikutukset ja hoitaa alueitaan niin, etteivät ne huonone seuraaville. Käyttäjä noudattaa kohteen rajoituksia.',
    sv: 'Kommunen skyddar naturens mångfald, utreder sina besluts miljökonsekvenser och sköter sina områden så att de inte försämras för kommande generationer. Användaren följer platsens begränsningar.',
    en: 'The municipality protects biodiversity, studies the effects of its decisions on the environment and tends its areas so that they do not get worse for those to come. The user keeps to the limits of the site.',
  },
  opportunities: {
    fi: 'Lähiluonto edistää terveyttä halvemmalla kuin mikään hoito, hillitsee tulvia ja kuumuutta ja vetää asukkaita ja matkailijoita. Mitattu tila tekee sen arvosta päätöksenteon osapuolen.',
    sv: 'Den nära naturen främjar hälsan billigare än någon vård, dämpar översvämningar och hetta och lockar invånare och resenärer. Ett uppmätt tillstånd gör dess värde till en part i besluten.',
    en: 'Nature nearby furthers health at less cost than any treatment, tempers floods and heat and attracts residents and travellers. A state that is measured gives its value a voice in decisions.',
  },
});
