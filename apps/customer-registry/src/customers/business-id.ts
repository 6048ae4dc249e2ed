import { DomainError } from '@nelikentta/framework';

const shape = /^(\d{6,7})-(\d)$/;
const weights = [7, 9, 10, 5, 8, 4, 2];

/**
 * A Finnish business id (Y-tunnus) in its full form, seven digits, hyphen, check digit; an old one of six digits gets its
 * leading zero. A number whose remainder is 1 has no check digit and was never given to anybody.
 *
 * @throws DomainError `business-id-malformed`, `business-id-never-issued`, `business-id-wrong-check`
 */
export function businessIdOf(text: string): string {
  const [, digits, check] = shape.exec(text) ?? [];
  if (digits === undefined)
    throw refused('business-id-malformed', 'A business id is seven digits, a hyphen and a check digit.');
  const number = digits.padStart(7, '0');
  const remainder = weights.reduce((sum, weight, index) => sum + weight * Number(number[index]), 0) % 11;
  if (remainder === 1 || Number(number) === 0)
    throw refused('business-id-never-issued', 'No business has ever been given an id of this number.');
  if (Number(check) !== (11 - remainder) % 11)
    throw refused('business-id-wrong-check', 'The check digit of the business id does not match.');
  return `${number}-${String(check)}`;
}

const refused = (code: 'business-id-malformed' | 'business-id-never-issued' | 'business-id-wrong-check', message: string) =>
  new DomainError(code, message, { field: 'businessId' });
