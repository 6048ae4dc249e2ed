import type { SegmentRow } from './segment-description.js';

export const individualSegments: SegmentRow = {
  resident_active: {
    description: {
      fi: 'Kunnassa asuva ihminen, joka on viimeisen vuoden aikana käyttänyt itse tai jonka kotitalous on käyttänyt kunnan palveluja.',
      sv: 'En person som bor i kommunen och som själv, eller vars hushåll, har använt kommunens tjänster under det senaste året.',
      en: 'A person who lives in the municipality and who, or whose household, has used its services within the last year.',
    },
    obligations: {
      fi: 'Kunta järjestää lakisääteiset palvelut yhdenvertaisesti, kuulee asiakkaan tarpeen jokaisessa kohtaamisessa ja pitää lupauksensa. Asukas maksaa veronsa ja palvelumaksunsa ja osallistuu ratkaisun toteutukseen siltä osin kuin siitä on sovittu.',
      sv: 'Kommunen ordnar de lagstadgade tjänsterna jämlikt, lyssnar till kundens behov vid varje möte och håller sina löften. Invånaren betalar sin skatt och sina avgifter och bidrar till lösningen så som man har kommit överens.',
      en: 'The municipality arranges the statutory services equally, hears the need in every encounter and keeps its promises. The resident pays taxes and fees and does their part of the solution that was agreed.',
    },
    opportunities: {
      fi: 'Kohtaamisista kertyvä ymmärrys auttaa ennakoimaan tarpeita, keventämään palvelupolkuja ja löytämään ratkaisuja, jotka vähentävät raskaampien palvelujen tarvetta. Asiakas voi kehittää palvelua sen parhaana tuntijana.',
      sv: 'Förståelsen som växer i mötena hjälper att förutse behov, göra servicevägarna lättare och finna lösningar som minskar behovet av tyngre tjänster. Kunden kan utveckla tjänsten som den som känner den bäst.',
      en: 'Understanding gathered in encounters helps to foresee needs, to lighten service paths and to find solutions that lessen the need of heavier services. The customer can develop the service as the one who knows it best.',
    },
  },
  resident_non_active: {
    description: {
      fi: 'Kunnassa asuva ihminen, joka ei viimeisen vuoden aikana ole käyttänyt yksilöllisiä palveluja. Katujen ja kaavoituksen kaltaiset, kaikkien käyttämät palvelut eivät tee aktiiviseksi.',
      sv: 'En person som bor i kommunen men inte har använt individuella tjänster under det senaste året. Gator, planläggning och annat som alla använder gör ingen till aktiv användare.',
      en: 'A person who lives in the municipality and has used no individual service within the last year. Streets, planning and the like, which everybody uses, make nobody active.',
    },
    obligations: {
      fi: 'Asukkaalla on samat oikeudet ja velvollisuudet kuin palveluja käyttävällä. Kunta huolehtii, että palvelut tunnetaan ja ovat saavutettavissa, ja selvittää, onko käyttämättömyyden syynä se, ettei tarvetta ole, vai este.',
      sv: 'Invånaren har samma rättigheter och skyldigheter som den som använder tjänsterna. Kommunen ser till att tjänsterna är kända och tillgängliga och tar reda på om det saknas behov eller om något står i vägen.',
      en: 'The resident has the same rights and duties as one who uses services. The municipality sees that services are known and within reach, and finds out whether there is no need or something stands in the way.',
    },
    opportunities: {
      fi: 'Omin voimin pärjäävä asukas kantaa palvelujen rahoitusta ja voi olla vapaaehtoinen, naapuriapu tai yhdistystoimija. Varhainen, kevyt tuki tavoittaa ne, joiden tarve on vasta syntymässä.',
      sv: 'En invånare som klarar sig själv bär upp finansieringen och kan vara frivillig, granne som hjälper eller föreningsaktiv. Tidigt och lätt stöd når dem vars behov först håller på att uppstå.',
      en: 'A resident who gets along alone carries the funding and may be a volunteer, a helpful neighbour or active in an association. Early, light support reaches those whose need is only beginning.',
    },
  },
  non_resident_active: {
    description: {
      fi: 'Muualla asuva ihminen, joka on viimeisen vuoden aikana käyttänyt kunnan palveluja: työssäkäyvä, opiskelija, kulttuurin ja liikunnan käyttäjä tai valinnanvapautta käyttävä asiakas.',
      sv: 'En person som bor på annat håll men har använt kommunens tjänster under det senaste året: pendlare, studerande, kultur- och idrottsbesökare eller den som använt sin valfrihet.',
      en: 'A person who lives elsewhere and has used the services of the municipality within the last year: a commuter, a student, a guest of culture and sports, or one who used their freedom of choice.',
    },
    obligations: {
      fi: 'Käyttäjällä on palvelun ehtoihin ja lakiin perustuvia oikeuksia mutta ei asukkaan velvollisuuksia. Kunta sopii kustannusten korvaamisesta kotikunnan tai käyttäjän kanssa ja kohtelee asiakkaita samoin ehdoin.',
      sv: 'Användaren har rättigheter enligt tjänstens villkor och lagen men inte invånarens skyldigheter. Kommunen kommer överens om ersättningen med hemkommunen eller användaren och behandlar kunderna på samma villkor.',
      en: 'The user has rights by law and by the terms of the service, but no duties of a resident. The municipality agrees on who covers the cost and treats customers on equal terms.',
    },
    opportunities: {
      fi: 'Hyvä kokemus voi tehdä kävijästä asukkaan, työntekijän tai yrittäjän. Käyttö täyttää vajaata kapasiteettia ja osoittaa, missä yhteistyö naapurikuntien kanssa kannattaa.',
      sv: 'En god upplevelse kan göra besökaren till invånare, anställd eller företagare. Användningen fyller ledig kapacitet och visar var samarbete med grannkommunerna lönar sig.',
      en: 'A good experience may turn a visitor into a resident, an employee or an entrepreneur. The use fills spare capacity and shows where working with neighbouring municipalities pays off.',
    },
  },
  non_resident_familiar: {
    description: {
      fi: 'Muualla asuva ihminen, jolle kunta on tuttu: entinen asukas tai asiakas, täällä työskentelevä tai opiskeleva, uutiskirjeen tilaaja tai muuten siteensä ilmaissut.',
      sv: 'En person som bor på annat håll men känner kommunen: tidigare invånare eller kund, någon som arbetar eller studerar här, prenumerant på nyhetsbrevet eller någon som själv uppgett sin anknytning.',
      en: 'A person who lives elsewhere and knows the municipality: a former resident or customer, one who works or studies here, a subscriber, or one who has stated a tie.',
    },
    obligations: {
      fi: 'Kunta antaa luotettavaa tietoa, kunnioittaa annettua lupaa yhteydenpitoon ja säilyttää aiemmasta asiakkuudesta vain sen, mitä tarvitaan.',
      sv: 'Kommunen ger pålitlig information, respekterar den tillåtelse till kontakt som har getts och bevarar av det tidigare kundförhållandet bara det som behövs.',
      en: 'The municipality gives reliable information, respects the consent to be contacted and keeps of the earlier relationship only what is needed.',
    },
    opportunities: {
      fi: 'Tuttu kunta on helppo valita asuin-, työ- tai opiskelupaikaksi. Entiset asukkaat ja opiskelijat ovat suosittelijoita ja vertaileva näkökulma siihen, missä kunta onnistuu.',
      sv: 'En bekant kommun är lätt att välja för boende, arbete eller studier. Tidigare invånare och studerande är rekommendatörer och kan jämföra var kommunen lyckas.',
      en: 'A familiar municipality is easy to choose for living, work or studies. Former residents and students recommend it and can tell by comparison where it succeeds.',
    },
  },
  non_resident_unknown: {
    description: {
      fi: 'Muualla asuva ihminen, jolla ei tiedetä olevan sidettä kuntaan: mahdollinen tuleva asukas, työntekijä, opiskelija tai matkailija.',
      sv: 'En person som bor på annat håll och inte har någon känd anknytning till kommunen: en möjlig framtida invånare, anställd, studerande eller resenär.',
      en: 'A person who lives elsewhere without a known tie to the municipality: perhaps a future resident, employee, student or traveller.',
    },
    obligations: {
      fi: 'Velvollisuuksia on vähän: julkinen tieto on kaikkien saatavilla ja hätätilanteessa autetaan jokaista. Tietoja ei kerätä ilman asiakkuutta tai suostumusta.',
      sv: 'Skyldigheterna är få: offentlig information är tillgänglig för alla och i nödläge hjälps var och en. Uppgifter samlas inte in utan kundförhållande eller samtycke.',
      en: 'Obligations are few: public information is open to all and anybody is helped in an emergency. No data is gathered without a relationship or consent.',
    },
    opportunities: {
      fi: 'Kunnan vetovoima ratkaistaan täällä: mitä tarjotaan, kenelle ja millä viestillä. Pienet kokeilut kertovat, mikä herättää kiinnostuksen, ennen kuin niihin sidotaan paljon.',
      sv: 'Här avgörs kommunens dragningskraft: vad som erbjuds, till vem och med vilket budskap. Små försök visar vad som väcker intresse innan mycket binds upp.',
      en: 'Here the attraction of the municipality is decided: what is offered, to whom and with which message. Small experiments tell what raises interest before much is tied to it.',
    },
  },
};
