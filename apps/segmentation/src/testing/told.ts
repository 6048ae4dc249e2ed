import { randomUUID } from 'node:crypto';
import {
  type ChangedCustomer,
  type ChangedService,
  type ChangedServiceNeed,
  customersChanged,
  encountersRecorded,
  feedbackGiven,
  type GivenFeedback,
  type RecordedEncounter,
  serviceNeedsChanged,
  servicesChanged,
} from '@nelikentta/contracts';
import type { Slice } from '@nelikentta/testing';

/** A person of whom nothing is told but that they exist. */
export const person = (told: Partial<ChangedCustomer> = {}): ChangedCustomer => ({
  customerId: randomUUID(),
  version: 1,
  actorLevel: 'individual',
  birthYear: 1984,
  language: 'fi',
  industry: null,
  existsFrom: '1984-01-01',
  existsTo: null,
  residences: [],
  ties: [],
  households: [],
  ...told,
});

/** A residence in Espoo. */
export const homeSince = (from: string, to: string | null = null) => ({ municipality: '049', postalCode: '02100', from, to });

/** A countable service that is not used on behalf of anyone else. */
export const service = (told: Partial<ChangedService> = {}): ChangedService => ({
  serviceId: randomUUID(),
  version: 1,
  status: 'published',
  archivedAt: null,
  names: { fi: 'Kirjasto', en: 'Library' },
  role: 'arranger',
  benefit: 'immediate',
  field: 'basicServices',
  secondaryEffects: [],
  serviceClasses: [],
  individuallyCountable: true,
  onBehalfOfHousehold: false,
  statutory: true,
  unit: 'visit',
  promisedCsat: null,
  ...told,
});

/** A use of the service by the customer. */
export const use = (
  { customerId }: Pick<ChangedCustomer, 'customerId'>,
  { serviceId }: Pick<ChangedService, 'serviceId'>,
  at: string,
  told: Partial<RecordedEncounter> = {},
): RecordedEncounter => ({
  encounterId: randomUUID(),
  version: 1,
  customerId,
  at,
  channel: 'inPerson',
  serviceId,
  providerId: null,
  quantity: 1,
  retracted: false,
  ...told,
});

/** What other services tell, in the order in which it depends on each other. */
export interface Told {
  readonly services?: ChangedService[];
  readonly customers?: ChangedCustomer[];
  readonly encounters?: RecordedEncounter[];
  readonly feedback?: GivenFeedback[];
  readonly needs?: ChangedServiceNeed[];
}

/** Delivers through the real inbox what is told. */
export async function tell(slice: Slice, { services, customers, encounters, feedback, needs }: Told): Promise<void> {
  if (services) await slice.deliver(servicesChanged, { services });
  if (customers) await slice.deliver(customersChanged, { customers });
  if (encounters) await slice.deliver(encountersRecorded, { encounters });
  if (feedback) await slice.deliver(feedbackGiven, { feedback });
  if (needs) await slice.deliver(serviceNeedsChanged, { needs });
}
