import { DomainError } from '@nelikentta/framework';
import type { Contact, ContactKind } from './customer-facts.js';

// Loose on purpose: an address is proved by a message that arrives, not by a pattern.
const shapes: Readonly<Record<ContactKind, RegExp>> = {
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  phone: /^\+?[0-9][0-9 ()-]{3,24}$/,
  postalAddress: /\S/,
  web: /^https?:\/\/[^\s/]+/,
};

/**
 * That every contact could reach somebody, and that none is given twice.
 *
 * @throws DomainError `contact-malformed`, `contact-repeated`; neither repeats the contact
 */
export function checkContacts(contacts: readonly Contact[]): void {
  const seen = new Set<string>();
  contacts.forEach(({ kind, value }, index) => {
    const field = `contacts.${String(index)}.value`;
    if (!shapes[kind].test(value))
      throw new DomainError('contact-malformed', `This is no contact of the kind ${kind}.`, { field });
    const key = `${kind} ${value}`;
    if (seen.has(key)) throw new DomainError('contact-repeated', 'The same contact is given twice.', { field });
    seen.add(key);
  });
}
