import { describe, expect, it } from '@jest/globals';
import { actorLevels } from '@nelikentta/framework';
import fc from 'fast-check';
import { Customer } from './customer.js';
import type { CustomerChanges, Residence } from './customer-facts.js';

const today = '2026-05-04';
const aino: CustomerChanges = { givenNames: 'Aino Maria', familyName: 'Korhonen', birthDate: '1984-03-02' };
const home = (id: string, from: string, to: string | null): Residence => ({
  id,
  kind: 'home',
  municipality: '049',
  postalCode: '02100',
  from,
  to,
});
const individual = (facts: CustomerChanges = {}) => Customer.register('c1', 'individual', { ...aino, ...facts }, today);

const refusal = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    const { code, fields } = error as { code: string; fields: { field?: string } };
    return [code, fields.field];
  }
};

describe('A customer', () => {
  it('needs a name and little else', () => {
    expect(individual().displayName).toBe('Korhonen Aino Maria');
    expect(Customer.register('c1', 'business', { name: 'Esimerkki Oy' }, today).displayName).toBe('Esimerkki Oy');
    expect(refusal(() => Customer.register('c1', 'individual', {}, today))).toEqual(['customer-name-missing', 'familyName']);
    expect(refusal(() => Customer.register('c1', 'community', {}, today))).toEqual(['customer-name-missing', 'name']);
  });

  it.each(['society', 'environment'] as const)('of the level %s acts through a representative', (level) => {
    expect(refusal(() => Customer.register('c1', level, { name: 'Espoonlahti' }, today))).toEqual([
      'representative-missing',
      'representative',
    ]);
    const represented = Customer.register('c1', level, { name: 'Espoonlahti', representative: 'ELY Centre' }, today);
    expect(represented.facts.representative).toBe('ELY Centre');
  });

  it('has no fact of another actor level', () => {
    expect(refusal(() => individual({ businessId: '0101263-6' }))).toEqual(['fact-of-another-actor-level', 'businessId']);
    expect(refusal(() => Customer.register('c1', 'business', { name: 'A', birthYear: 1990 }, today))).toEqual([
      'fact-of-another-actor-level',
      'birthYear',
    ]);
    expect(
      refusal(() => Customer.register('c1', 'business', { name: 'A', residences: [home('r1', '2020-01-01', null)] }, today)),
    ).toEqual(['fact-of-another-actor-level', 'residences.0.kind']);
  });

  it('knows the year of its birth date, and refuses a year of another date', () => {
    expect(individual().facts.birthYear).toBe(1984);
    expect(refusal(() => individual({ birthYear: 1985 }))).toEqual(['birth-year-of-another-date', 'birthYear']);
    expect(individual().corrected({ birthDate: null }, today).facts.birthYear).toBe(1984);
    expect(individual().corrected({ birthDate: '1985-03-02' }, today).facts.birthYear).toBe(1985);
  });

  it('is born today at the latest', () => {
    expect(individual({ birthDate: today }).version).toBe(1);
    expect(refusal(() => individual({ birthDate: '2026-05-05' }))).toEqual(['birth-date-in-the-future', 'birthDate']);
    expect(refusal(() => individual({ birthDate: null, birthYear: 2027 }))).toEqual(['birth-date-in-the-future', 'birthYear']);
  });

  it('ends after it starts', () => {
    expect(refusal(() => individual({ endedOn: '1984-03-02' }))).toEqual(['interval-not-ordered', 'endedOn']);
    expect(individual({ endedOn: '1984-03-03' }).facts.endedOn).toBe('1984-03-03');
  });

  it('lives in one home at a time, but moves on the very day', () => {
    const moved = [home('r1', '2010-05-01', '2020-01-01'), home('r2', '2020-01-01', null)];
    expect(individual({ residences: moved }).facts.residences).toHaveLength(2);
    const overlapping = [home('r1', '2010-05-01', '2020-01-02'), home('r2', '2020-01-01', null)];
    expect(refusal(() => individual({ residences: overlapping }))).toEqual(['residences-overlap', 'residences']);
  });

  it('may have establishments beside its domicile, even many at a time', () => {
    const residences = (['domicile', 'establishment', 'establishment'] as const).map((kind, index) => ({
      ...home(`r${index}`, '2020-01-01', null),
      kind,
    }));
    expect(Customer.register('c1', 'business', { name: 'A', residences }, today).facts.residences).toHaveLength(3);
  });

  it('lives in municipalities that exist, for at least a day', () => {
    expect(refusal(() => individual({ residences: [{ ...home('r1', '2020-01-01', null), municipality: '999' }] }))).toEqual([
      'unknown-municipality',
      'residences.0.municipality',
    ]);
    expect(refusal(() => individual({ residences: [home('r1', '2020-01-01', '2020-01-01')] }))).toEqual([
      'interval-not-ordered',
      'residences.0.to',
    ]);
    expect(refusal(() => individual({ ties: [{ id: 't1', kind: 'work', from: '2020-01-02', to: '2020-01-01' }] }))).toEqual([
      'interval-not-ordered',
      'ties.0.to',
    ]);
  });

  it('may belong to two households, but to each once at a time', () => {
    const member = (id: string, householdId: string) => ({ id, householdId, from: '2020-01-01', to: null });
    expect(individual({ memberships: [member('m1', 'h1'), member('m2', 'h2')] }).facts.memberships).toHaveLength(2);
    expect(refusal(() => individual({ memberships: [member('m1', 'h1'), member('m2', 'h1')] }))).toEqual([
      'memberships-overlap',
      'households',
    ]);
  });

  it('can be reached by contacts that are what they say, each given once', () => {
    const email = { kind: 'email', value: 'aino@example.fi' } as const;
    expect(individual({ contacts: [email] }).facts.contacts).toEqual([email]);
    expect(refusal(() => individual({ contacts: [{ ...email, value: 'aino' }] }))).toEqual([
      'contact-malformed',
      'contacts.0.value',
    ]);
    expect(refusal(() => individual({ contacts: [{ kind: 'web', value: 'javascript:alert(1)' }] }))?.[0]).toBe(
      'contact-malformed',
    );
    expect(refusal(() => individual({ contacts: [email, email] }))).toEqual(['contact-repeated', 'contacts.1.value']);
  });
});

describe('A correction of a customer', () => {
  it('makes the next version and leaves alone what it does not name', () => {
    const corrected = individual().corrected({ language: 'sv' }, today);
    expect([corrected.version, corrected.facts.language, corrected.facts.familyName]).toEqual([2, 'sv', 'Korhonen']);
  });

  it('that changes nothing makes no version', () => {
    const customer = individual({ residences: [home('r1', '2010-05-01', null)] });
    expect(customer.corrected({ familyName: 'Korhonen', residences: [home('r1', '2010-05-01', null)] }, today)).toBe(customer);
  });

  it('is held to the same rules as a new customer, and leaves the customer as it was when refused', () => {
    const customer = individual();
    expect(refusal(() => customer.corrected({ familyName: null, givenNames: null }, today))?.[0]).toBe('customer-name-missing');
    expect(customer.facts.familyName).toBe('Korhonen');
  });
});

describe('Homes', () => {
  const days = fc.integer({ min: 0, max: 400 }).map((day) => new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10));
  const homes = fc
    .array(fc.tuple(days, days), { maxLength: 6 })
    .map((pairs) => pairs.filter(([from, to]) => from < to).map(([from, to], index) => home(`r${index}`, from, to)));

  it('are accepted exactly when no day has two of them', () => {
    fc.assert(
      fc.property(homes, (residences) => {
        const inhabited = residences.flatMap(({ from, to }) => daysFrom(from, to ?? ''));
        const accepted = refusal(() => individual({ residences })) === null;
        expect(accepted).toBe(new Set(inhabited).size === inhabited.length);
      }),
    );
  });

  const daysFrom = (from: string, to: string): string[] => {
    const listed: string[] = [];
    for (let day = from; day < to; day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)) listed.push(day);
    return listed;
  };
});

it('every actor level has its rules', () => {
  for (const level of actorLevels)
    expect(
      refusal(() => Customer.register('c1', level, { givenNames: 'A', name: 'A', representative: 'B' }, today)),
    ).not.toBeNull();
});
