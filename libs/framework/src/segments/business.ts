import type { SegmentRow } from './segment-description.js';

export const businessSegments: SegmentRow = {
  resident_active: {
    description: {
      fi: 'Yritys, jolla on kunnassa kotipaikka tai toimipaikka ja joka on viimeisen vuoden aikana käyttänyt kunnan palveluja.',
      sv: 'Ett företag som har hemort eller verksamhetsställe i kommunen och har använt dess tjänster under det senaste året.',
      en: 'A business with its domicile or an establishment in the municipality that has used its services within the last year.',
    },
    obligations: {
      fi: 'Kunta käsittelee luvat ja asiat ennakoitavasti, kilpailuttaa avoimesti ja kohtelee yrityksiä tasapuolisesti. Yritys noudattaa lupien ehtoja ja maksaa veronsa.',
      sv: 'Kommunen behandlar tillstånd och ärenden förutsägbart, upphandlar öppet och behandlar företag jämlikt. Företaget följer tillståndsvillkoren och betalar sina skatter.',
      en: 'The municipality handles permits and matters predictably, procures openly and treats businesses fairly. The business keeps to the terms of its permits and pays its taxes.',
    },
    opportunities: {
      fi: 'Tunnettu yritys voi olla työnantaja, palvelujen tuottaja ja kehittämiskumppani. Yhteinen tieto kasvusta, rekrytoinnista ja tiloista auttaa kaavoittamaan ja kouluttamaan oikeaan aikaan.',
      sv: 'Ett välkänt företag kan vara arbetsgivare, producent av tjänster och utvecklingspartner. Gemensam kunskap om tillväxt, rekrytering och lokaler hjälper att planlägga och utbilda i rätt tid.',
      en: 'A business that is known well may be an employer, a provider of services and a partner in development. Shared knowledge of growth, recruiting and premises helps to plan and to educate in time.',
    },
  },
  resident_non_active: {
    description: {
      fi: 'Yritys, joka toimii kunnassa mutta ei ole viimeisen vuoden aikana käyttänyt kunnan palveluja.',
      sv: 'Ett företag som verkar i kommunen men inte har använt dess tjänster under det senaste året.',
      en: 'A business that operates in the municipality but has used none of its services within the last year.',
    },
    obligations: {
      fi: 'Kunta ylläpitää toimintaedellytyksiä, joista kaikki hyötyvät: kadut, verkot, maankäyttö ja ajantasainen tieto. Yritys vastaa ympäristöstään ja ilmoittaa siitä, mistä laki vaatii.',
      sv: 'Kommunen upprätthåller förutsättningar som gagnar alla: gator, nät, markanvändning och aktuell information. Företaget ansvarar för sin omgivning och anmäler det som lagen kräver.',
      en: 'The municipality keeps up the conditions that serve all: streets, networks, land use and current information. The business answers for its surroundings and reports what the law requires.',
    },
    opportunities: {
      fi: 'Yhteydenotto ennen ongelmaa paljastaa muutto-, kasvu- ja lopettamisaikeet ajoissa. Moni voisi täydentää kunnan palveluja, jos tietäisi, mitä tarvitaan.',
      sv: 'En kontakt före problemet avslöjar i tid planer på att flytta, växa eller sluta. Många kunde komplettera kommunens tjänster om de visste vad som behövs.',
      en: 'A contact before the problem reveals in time an intention to move, grow or close. Many could supplement the services of the municipality if they knew what is needed.',
    },
  },
  non_resident_active: {
    description: {
      fi: 'Muualla kotipaikkaansa pitävä yritys, joka käyttää kunnan palveluja: hakee lupia, vuokraa tiloja tai kehittää alustoilla.',
      sv: 'Ett företag med hemort på annat håll som använder kommunens tjänster: söker tillstånd, hyr lokaler eller utvecklar på plattformarna.',
      en: 'A business domiciled elsewhere that uses the services of the municipality: applies for permits, rents premises or develops on its platforms.',
    },
    obligations: {
      fi: 'Samat ehdot kuin paikallisilla: syrjimätön hankinta, samat maksut ja määräajat. Yritys noudattaa paikallisia määräyksiä.',
      sv: 'Samma villkor som för lokala företag: icke-diskriminerande upphandling, samma avgifter och tidsfrister. Företaget följer de lokala föreskrifterna.',
      en: 'The same terms as for local ones: procurement without discrimination, the same fees and time limits. The business keeps the local regulations.',
    },
    opportunities: {
      fi: 'Ensimmäinen sujuva asiointi on sijoittumispäätöksen alku. Ulkopuolinen toimija tuo markkinalle osaamista, jota kunnassa ei ole.',
      sv: 'Det första smidiga ärendet är början på ett etableringsbeslut. En aktör utifrån tillför marknaden kunnande som saknas i kommunen.',
      en: 'The first matter that goes smoothly begins a decision to settle. An outside actor brings competence to the market that the municipality lacks.',
    },
  },
  non_resident_familiar: {
    description: {
      fi: 'Yritys, jolla ei ole kunnassa toimipaikkaa mutta jolla on siihen side: aiempi toimipaikka tai asiointi, tarjous, messukontakti tai tilattu tiedote.',
      sv: 'Ett företag utan verksamhetsställe i kommunen men med anknytning till den: ett tidigare verksamhetsställe eller ärende, ett anbud, en mässkontakt eller ett beställt nyhetsbrev.',
      en: 'A business without an establishment here but with a tie: an earlier establishment or matter, a tender, a contact at a fair or a subscription.',
    },
    obligations: {
      fi: 'Kunta vastaa tiedusteluihin, pitää liikesalaisuudet ja kertoo hankinnoistaan ja tonteistaan kaikille yhtä aikaa.',
      sv: 'Kommunen svarar på förfrågningar, bevarar affärshemligheter och informerar om upphandlingar och tomter till alla samtidigt.',
      en: 'The municipality answers enquiries, keeps business secrets and tells of its procurements and sites to all at the same time.',
    },
    opportunities: {
      fi: 'Lähteneen tai harkitsevan yrityksen kokemus kertoo, mikä kilpailukyvyssä ratkaisi. Yhteyden pitäminen on halvempaa kuin uuden löytäminen.',
      sv: 'Erfarenheten hos ett företag som lämnat eller överväger kommunen visar vad i konkurrenskraften som avgjorde. Att hålla kontakten är billigare än att finna en ny.',
      en: 'The experience of a business that left or is weighing tells what decided about competitiveness. Keeping in touch costs less than finding a new one.',
    },
  },
  non_resident_unknown: {
    description: {
      fi: 'Yritys, jolla ei tiedetä olevan sidettä kuntaan: mahdollinen sijoittuja, sijoittaja, tuottaja tai uuden markkinan avaaja.',
      sv: 'Ett företag utan känd anknytning till kommunen: en möjlig etablerare, investerare, producent eller öppnare av en ny marknad.',
      en: 'A business without a known tie to the municipality: perhaps one to settle, invest, provide services or open a new market.',
    },
    obligations: {
      fi: 'Avoimet hankinnat ja julkinen tieto koskevat kaikkia. Kunta ei vääristä kilpailua houkutellessaan uusia toimijoita.',
      sv: 'Öppen upphandling och offentlig information gäller alla. Kommunen snedvrider inte konkurrensen när den lockar nya aktörer.',
      en: 'Open procurement and public information are for all. The municipality does not distort competition when it attracts new actors.',
    },
    opportunities: {
      fi: 'Avoin data, kokeilualustat ja selkeästi kuvatut tarpeet tekevät kunnasta kiinnostavan myös niille, joita se ei vielä osaa etsiä.',
      sv: 'Öppna data, försöksplattformar och tydligt beskrivna behov gör kommunen intressant också för dem som den ännu inte vet att söka.',
      en: 'Open data, platforms for experiments and needs that are clearly described make the municipality interesting even to those it does not yet know to look for.',
    },
  },
};
