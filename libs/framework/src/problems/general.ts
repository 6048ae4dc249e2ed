import { problem } from './problem.js';

/** Refusals that any service may give. */
export const generalProblems = {
  'cursor-of-another-query': problem(
    'invalid',
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
  'invalid-request': problem('invalid', 'Pyyntö on virheellinen', 'Begäran är felaktig', 'The request is not valid'),
  'malformed-header': problem('invalid', 'Otsake on virheellinen', 'Rubriken är felaktig', 'A header is malformed'),
  'not-found': problem('notFound', 'Ei löydy', 'Hittades inte', 'Not found'),
  'payload-too-large': problem('tooLarge', 'Sisältö on liian suuri', 'Innehållet är för stort', 'The content is too large'),
  'precondition-required': problem(
    'precondition',
    'Muutos vaatii version, johon se perustuu',
    'Ändringen kräver den version den bygger på',
    'The change must name the version it is based on',
  ),
  'purpose-required': problem(
    'invalid',
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
  'unsupported-media-type': problem(
    'unsupported',
    'Sisältötyyppiä ei tueta',
    'Innehållstypen stöds inte',
    'The content type is not supported',
  ),
} as const;
