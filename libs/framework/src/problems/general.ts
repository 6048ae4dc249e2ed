import { problem } from './problem.js';

/** Refusals that any service may give. */
export const generalProblems = {
  'broken-compression': problem(
    'invalid',
    'Pakattu sisältö on vioittunut',
    'Det packade innehållet är skadat',
    'The packed content is broken',
  ),
  'broken-upload': problem('invalid', 'Lähetys katkesi kesken', 'Sändningen avbröts', 'The upload broke off'),
  'cursor-of-another-query': problem(
    'malformed',
    'Sivutuksen osoitin kuuluu toiseen hakuun',
    'Sidmarkören hör till en annan sökning',
    'The cursor belongs to another query',
  ),
  forbidden: problem('forbidden', 'Oikeus puuttuu', 'Behörighet saknas', 'The permission is missing'),
  'idempotency-key-reused': problem(
    'conflict',
    'Samaa tunnistetta on käytetty toiseen pyyntöön',
    'Samma nyckel har använts för en annan begäran',
    'The idempotency key was used for another request',
  ),
  'internal-error': problem('internal', 'Palvelussa on vika', 'Det är fel i tjänsten', 'The service has a fault'),
  'invalid-header': problem(
    'invalid',
    'CSV:n otsikkorivi on virheellinen',
    'CSV-filens rubrikrad är felaktig',
    'The header line of the CSV is not valid',
  ),
  'invalid-request': problem('malformed', 'Pyyntö on virheellinen', 'Begäran är felaktig', 'The request is not valid'),
  'malformed-header': problem('malformed', 'Otsake on virheellinen', 'Rubriken är felaktig', 'A header is malformed'),
  'not-found': problem('notFound', 'Ei löydy', 'Hittades inte', 'Not found'),
  'parked-message-not-found': problem(
    'notFound',
    'Pysäköityä viestiä ei löydy',
    'Det parkerade meddelandet hittades inte',
    'No such message is parked',
  ),
  'payload-too-large': problem('tooLarge', 'Sisältö on liian suuri', 'Innehållet är för stort', 'The content is too large'),
  'precondition-required': problem(
    'precondition',
    'Muutos vaatii version, johon se perustuu',
    'Ändringen kräver den version den bygger på',
    'The change must name the version it is based on',
  ),
  'purpose-required': problem(
    'malformed',
    'Henkilötietojen käyttötarkoitus puuttuu',
    'Ändamålet med personuppgifterna saknas',
    'The purpose of reading personal data is missing',
  ),
  'service-unavailable': problem('unavailable', 'Palvelu ei vastaa', 'Tjänsten svarar inte', 'The service does not answer'),
  'stale-version': problem(
    'stale',
    'Joku muu on jo muuttanut tietoa',
    'Någon annan har redan ändrat uppgiften',
    'Somebody else has changed it already',
  ),
  unauthenticated: problem('unauthenticated', 'Kirjautuminen puuttuu', 'Inloggning saknas', 'Authentication is missing'),
  'unsupported-encoding': problem(
    'unsupported',
    'Pakkaustapaa ei tueta',
    'Packningssättet stöds inte',
    'The content encoding is not supported',
  ),
  'unsupported-media-type': problem(
    'unsupported',
    'Sisältötyyppiä ei tueta',
    'Innehållstypen stöds inte',
    'The content type is not supported',
  ),
} as const;
