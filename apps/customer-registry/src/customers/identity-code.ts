import { DomainError, isDate } from '@nelikentta/framework';

const shape = /^(\d{2})(\d{2})(\d{2})([-+ABCDEFUVWXY])(\d{3})([0-9ABCDEFHJKLMNPRSTUVWXY])$/;
const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const centuries: Readonly<Record<string, string>> = { '+': '18', '-': '19', A: '20' };
// Since 2023 a century has several signs, and the sign tells people apart.
for (const sign of 'UVWXY') Object.assign(centuries, { [sign]: '19' });
for (const sign of 'BCDEF') Object.assign(centuries, { [sign]: '20' });

/**
 * A Finnish person identity code (henkilötunnus): eleven characters, kept and compared whole, because two people may differ
 * in the sign of the century alone (decree in force since 2023). Numbers 900–999 are artificial and accepted: test
 * environments and the sample city use them. Nothing is derived from it but the birth date.
 */
export class IdentityCode {
  private constructor(
    readonly text: string,
    /** `YYYY-MM-DD` */
    readonly birthDate: string,
  ) {}

  /**
   * @param text in either case, without spaces
   * @throws DomainError `identity-code-malformed`, `identity-code-wrong-check`; neither repeats the code
   */
  static of(text: string): IdentityCode {
    const code = text.toUpperCase();
    const [, day, month, year, sign, number, check] = shape.exec(code) ?? [];
    if (!day || !month || !year || !sign || !number || !check) throw malformed();
    const birthDate = `${centuries[sign] ?? ''}${year}-${month}-${day}`;
    if (!isDate(birthDate) || Number(number) < 2) throw malformed();
    if (checkCharacters[Number(`${day}${month}${year}${number}`) % checkCharacters.length] !== check)
      throw new DomainError('identity-code-wrong-check', 'The check character of the identity code does not match.', {
        field: 'identityCode',
      });
    return new IdentityCode(code, birthDate);
  }

  /** Whether a text is an identity code. */
  static isOne(text: string): boolean {
    try {
      IdentityCode.of(text);
      return true;
    } catch {
      return false;
    }
  }

  /** What may be shown without the right to identify: the date and the century’s sign, which the customer’s record shows anyway. */
  get masked(): string {
    return `${this.text.slice(0, 7)}****`;
  }
}

const malformed = () =>
  new DomainError('identity-code-malformed', 'An identity code has a date, a sign, a number and a check character.', {
    field: 'identityCode',
  });
