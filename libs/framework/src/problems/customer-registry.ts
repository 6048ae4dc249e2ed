import { problem } from './problem.js';

/** Refusals of customer-registry, in alphabetical order: `code: problem(kind, fi, sv, en)`. */
export const customerRegistryProblems = {
  'actor-level-fixed': problem(
    'invalid',
    'Asiakkaan toimijuustaso ei vaihdu',
    'Kundens aktörsnivå ändras inte',
    'The actor level of a customer does not change',
  ),
  'birth-date-in-the-future': problem(
    'invalid',
    'Syntymäaika on tulevaisuudessa',
    'Födelsedatumet ligger i framtiden',
    'The birth date is in the future',
  ),
  'birth-year-of-another-date': problem(
    'invalid',
    'Syntymävuosi ei ole syntymäajan vuosi',
    'Födelseåret är inte födelsedatumets år',
    'The birth year is not that of the birth date',
  ),
  'business-id-malformed': problem(
    'invalid',
    'Y-tunnus on väärän muotoinen',
    'FO-numret har fel form',
    'The business id is malformed',
  ),
  'business-id-never-issued': problem(
    'invalid',
    'Y-tunnusta ei ole koskaan annettu',
    'FO-numret har aldrig getts ut',
    'The business id was never issued',
  ),
  'business-id-wrong-check': problem(
    'invalid',
    'Y-tunnuksen tarkistusnumero on väärä',
    'FO-numrets kontrollsiffra är fel',
    'The check digit of the business id is wrong',
  ),
  'contact-malformed': problem(
    'invalid',
    'Yhteystieto on väärän muotoinen',
    'Kontaktuppgiften har fel form',
    'The contact is malformed',
  ),
  'contact-repeated': problem(
    'invalid',
    'Sama yhteystieto on annettu kahdesti',
    'Samma kontaktuppgift har getts två gånger',
    'The contact is given twice',
  ),
  'customer-name-missing': problem(
    'invalid',
    'Asiakkaan nimi puuttuu',
    'Kundens namn saknas',
    'The name of the customer is missing',
  ),
  'fact-of-another-actor-level': problem(
    'invalid',
    'Tieto ei kuulu tälle toimijuustasolle',
    'Uppgiften hör inte till denna aktörsnivå',
    'The fact does not belong to this actor level',
  ),
  'identity-code-malformed': problem(
    'invalid',
    'Henkilötunnus on väärän muotoinen',
    'Personbeteckningen har fel form',
    'The identity code is malformed',
  ),
  'identity-code-taken': problem(
    'conflict',
    'Henkilötunnus on jo toisella asiakkaalla',
    'En annan kund har redan personbeteckningen',
    'Another customer already has the identity code',
  ),
  'identity-code-wrong-check': problem(
    'invalid',
    'Henkilötunnuksen tarkistusmerkki on väärä',
    'Personbeteckningens kontrolltecken är fel',
    'The check character of the identity code is wrong',
  ),
  'import-of-another-kind': problem(
    'conflict',
    'Tuonnin tunniste kuuluu toisenlaiselle tuonnille',
    'Importens id hör till en import av annat slag',
    'The import id belongs to an import of another kind',
  ),
  'import-running': problem('conflict', 'Tuonti on vielä kesken', 'Importen pågår ännu', 'The import is still running'),
  'memberships-overlap': problem(
    'invalid',
    'Jäsenyydet samassa kotitaloudessa menevät päällekkäin',
    'Medlemskapen i samma hushåll överlappar',
    'Memberships in the same household overlap',
  ),
  'representative-missing': problem('invalid', 'Edustaja puuttuu', 'Representanten saknas', 'The representative is missing'),
  'residences-overlap': problem(
    'invalid',
    'Asumisajat menevät päällekkäin',
    'Boendetiderna överlappar',
    'The residences overlap',
  ),
  'source-id-taken': problem('conflict', 'Lähdetunniste on jo käytössä', 'Källans id används redan', 'The source id is taken'),
  'unknown-household': problem('invalid', 'Kotitaloutta ei tunneta', 'Hushållet är okänt', 'The household is not known'),
  'unknown-municipality': problem('invalid', 'Kuntaa ei ole', 'Kommunen finns inte', 'There is no such municipality'),
} as const;
