import { sharedRow } from './segment-description.js';

/** Its five columns share one meaning in the source: a follower of rights and duties (framework.md §4.3). */
export const societySegments = sharedRow({
  description: {
    fi: 'Yhteiskunta asiakkaana: valtio, toinen kunta, hyvinvointialue tai muu viranomainen, joka seuraa oikeuksien ja velvollisuuksien toteutumista ja jota sen edustaja edustaa.',
    sv: 'Samhället som kund: staten, en annan kommun, ett välfärdsområde eller en annan myndighet som följer hur rättigheter och skyldigheter förverkligas och som företräds av sin representant.',
    en: 'Society as a customer: the state, another municipality, a well-being services county or other authority that follows how rights and duties are fulfilled, met through its representative.',
  },
  obligations: {
    fi: 'Kunta noudattaa lakia, antaa säädetyt tiedot ja sopii työnjaosta silloin, kun asiakas on yhteinen. Viranomainen valvoo, ohjaa ja rahoittaa tehtäviä, jotka se antaa.',
    sv: 'Kommunen följer lagen, lämnar föreskrivna uppgifter och kommer överens om arbetsfördelningen när kunden är gemensam. Myndigheten övervakar, styr och finansierar de uppgifter den ger.',
    en: 'The municipality keeps the law, gives the data required and agrees on the division of work where a customer is shared. The authority supervises, guides and funds the tasks it gives.',
  },
  opportunities: {
    fi: 'Yhteinen tieto ja yhteen sovitetut palvelupolut säästävät asiakkaan selittämästä asiaansa kahdesti ja vähentävät kustannuksia, jotka muuten siirtyisivät organisaatiosta toiseen.',
    sv: 'Gemensam kunskap och samordnade servicevägar besparar kunden att förklara sitt ärende två gånger och minskar kostnader som annars flyttas från en organisation till en annan.',
    en: 'Shared knowledge and service paths that fit together save the customer from explaining twice and lessen costs that would otherwise move from one organisation to another.',
  },
});
