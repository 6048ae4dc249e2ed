import { actorLevels } from '@nelikentta/framework';
import { z } from 'zod';
import type { Customer } from './customer.js';
import { contactKinds, residenceKinds, tieKinds } from './customer-facts.js';
import type { Source } from './sources.table.js';

const Interval = { id: z.uuid(), from: z.string(), to: z.string().nullable() };
const text = z.string().nullable();

/** A customer as its readers see it: the identity code masked. */
export const CustomerView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    actorLevel: z.enum(actorLevels),
    displayName: z.string(),
    givenNames: text,
    familyName: text,
    birthDate: text,
    birthYear: z.int().nullable(),
    identityCode: text.meta({ description: 'Masked; in full only by its own route' }),
    name: text,
    representative: text,
    businessId: text,
    industry: text,
    language: text,
    startedOn: text,
    endedOn: text,
    contacts: z.array(z.object({ kind: z.enum(contactKinds), value: z.string() })),
    residences: z.array(z.object({ ...Interval, kind: z.enum(residenceKinds), municipality: z.string(), postalCode: text })),
    ties: z.array(z.object({ ...Interval, kind: z.enum(tieKinds) })),
    households: z.array(z.object({ ...Interval, householdId: z.uuid() })),
    sources: z.array(z.object({ sourceSystem: z.string(), sourceId: z.string() })),
  })
  .meta({ id: 'Customer' });

export function viewOf(
  { id, version, displayName, facts }: Customer,
  sources: readonly Source[],
): z.input<typeof CustomerView> {
  const { identityCode, memberships, contacts, residences, ties, ...plain } = facts;
  return {
    id,
    version,
    displayName,
    ...plain,
    identityCode: identityCode?.masked ?? null,
    contacts: [...contacts],
    residences: [...residences],
    ties: [...ties],
    households: [...memberships],
    sources: [...sources],
  };
}
