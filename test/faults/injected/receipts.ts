import { randomUUID } from 'node:crypto';
import {
  type Contract,
  costsChanged,
  customersChanged,
  encountersRecorded,
  feedbackGiven,
  serviceDaysCounted,
  serviceNeedsChanged,
  servicesChanged,
} from '@nelikentta/contracts';
import type { Envelope } from '@nelikentta/messaging';

/** One consumer of a service, what it is told, and how it is seen that a message took effect. */
export interface Receipt {
  readonly service: string;
  readonly consumer: string;
  /** Who tells. */
  readonly owner: string;
  readonly type: string;
  /** Where the effect is written, and the column by which it is known what it is about. */
  readonly table: string;
  readonly column: string;
  /** Whether an older version that comes later takes effect too: the witness knows no versions. */
  readonly isForgetful: boolean;
  /** Asks for the version that has taken effect of what `$1` names, nought when none has. */
  readonly version: string;
  readonly message: (id: string, version: number) => Envelope;
}

/** What every message here carries: what is parked keeps it. */
export const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

type Place = Pick<Receipt, 'service' | 'consumer' | 'table' | 'column'> & Partial<Pick<Receipt, 'version'>>;

const receipt = <Data>(contract: Contract<Data>, dataOf: (id: string, version: number) => Data, place: Place): Receipt => ({
  version: `SELECT coalesce(max(version), 0) FROM ${place.table} WHERE ${place.column} = $1`,
  isForgetful: place.version !== undefined,
  ...place,
  owner: contract.owner,
  type: contract.type,
  message: (id, version) => ({
    specversion: '1.0',
    id: randomUUID(),
    type: contract.type,
    source: `/${contract.owner}`,
    subject: id,
    time: '2026-01-01T00:00:00.000Z',
    datacontenttype: 'application/json',
    municipality: '049',
    aggregateversion: version,
    traceparent,
    data: dataOf(id, version),
  }),
});

const aService = (serviceId: string, version: number) => ({
  services: servicesChanged.example.services.map((example) => ({ ...example, serviceId, version })),
});
const anEncounter = (encounterId: string, version: number) => ({
  encounters: encountersRecorded.example.encounters.map((example) => ({ ...example, encounterId, version })),
});
const aServiceDay = (serviceId: string, version: number) => ({
  cells: serviceDaysCounted.example.cells.map((example) => ({ ...example, serviceId, version })),
});

const aCustomer = (customerId: string, version: number) => ({
  customers: customersChanged.example.customers.map((example) => ({ ...example, customerId, version })),
});
const aFeedback = (feedbackId: string, version: number) => ({
  feedback: feedbackGiven.example.feedback.map((example) => ({ ...example, feedbackId, version })),
});
const aNeed = (serviceNeedId: string, version: number) => ({
  needs: serviceNeedsChanged.example.needs.map((example) => ({ ...example, serviceNeedId, version })),
});
const costs = (serviceId: string, version: number) => ({
  services: costsChanged.example.services.map((example) => ({ ...example, serviceId, version })),
});
const factsOf = (table: string, column: string): Place => ({ service: 'segmentation', consumer: 'facts', table, column });

/** Every consumer of the house, with each type that it receives. */
export const receipts: readonly Receipt[] = [
  receipt(servicesChanged, aService, {
    service: 'customer-registry',
    consumer: 'service-references',
    table: 'service_reference',
    column: 'id',
  }),
  receipt(servicesChanged, aService, {
    service: 'competence-management',
    consumer: 'services',
    table: 'service_reference',
    column: 'service_id',
  }),
  receipt(servicesChanged, aService, { service: 'steering', consumer: 'catalogue', table: 'service', column: 'service_id' }),
  receipt(serviceDaysCounted, aServiceDay, {
    service: 'steering',
    consumer: 'service-days',
    table: 'service_day',
    column: 'service_id',
  }),
  receipt(costsChanged, costs, {
    service: 'steering',
    consumer: 'catalogue',
    table: 'service_costs',
    column: 'service_id',
  }),
  receipt(servicesChanged, aService, factsOf('service_fact', 'service_id')),
  receipt(customersChanged, aCustomer, factsOf('customer_fact', 'customer_id')),
  receipt(encountersRecorded, anEncounter, factsOf('encounter_fact', 'encounter_id')),
  receipt(feedbackGiven, aFeedback, factsOf('feedback_fact', 'feedback_id')),
  receipt(serviceNeedsChanged, aNeed, factsOf('need_fact', 'service_need_id')),
  receipt(encountersRecorded, anEncounter, {
    service: 'witness',
    consumer: 'effects',
    table: 'effect',
    column: 'encounter_id',
    version: 'SELECT count(*) FROM effect WHERE encounter_id = $1',
  }),
];
