import { problem } from './problem.js';

/** Refusals of service-catalogue, in alphabetical order: `code: problem(kind, fi, sv, en)`. */
export const serviceCatalogueProblems = {
  'cost-overlap': problem(
    'conflict',
    'Samalle ajalle on jo hinta',
    'Det finns redan en kostnad för samma tid',
    'There is a cost for the same time already',
  ),
  'organization-own-ancestor': problem(
    'invalid',
    'Organisaatio ei voi olla oman yläorganisaationsa yläorganisaatio',
    'En organisation kan inte stå över sin egen överordnade organisation',
    'An organisation cannot stand above its own parent',
  ),
  'secondary-effect-on-own-field': problem(
    'invalid',
    'Sivuvaikutus kohdistuu palvelun omaan kenttään',
    'Bieffekten gäller tjänstens eget fält',
    'A secondary effect is on the service’s own field',
  ),
  'secondary-effects-over-one': problem(
    'invalid',
    'Sivuvaikutusten osuuksien summa ylittää yhden',
    'Summan av bieffekternas andelar överstiger ett',
    'The shares of the secondary effects exceed one',
  ),
  'secondary-effects-repeated': problem(
    'invalid',
    'Sama kenttä on sivuvaikutuksissa kahdesti',
    'Samma fält förekommer två gånger bland bieffekterna',
    'A field is named twice in the secondary effects',
  ),
  'service-already-published': problem(
    'conflict',
    'Palvelu on jo julkaistu',
    'Tjänsten är redan publicerad',
    'The service is published already',
  ),
  'service-incomplete': problem(
    'conflict',
    'Palvelusta puuttuu tietoja, joita ilman sitä ei julkaista',
    'Tjänsten saknar uppgifter som behövs för publicering',
    'The service lacks what it needs to be published',
  ),
  'service-is-archived': problem('conflict', 'Palvelu on arkistoitu', 'Tjänsten är arkiverad', 'The service is archived'),
  'unknown-code': problem(
    'invalid',
    'Koodia ei ole koodistossa',
    'Koden finns inte i kodlistan',
    'The code is not on its list',
  ),
  'unknown-reference': problem(
    'invalid',
    'Viitattua kohdetta ei ole',
    'Det som hänvisas till finns inte',
    'What is referred to is not there',
  ),
} as const;
