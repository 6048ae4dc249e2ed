import { randomUUID } from 'node:crypto';
import { type Contract, encountersRecorded, serviceDaysCounted, servicesChanged } from '@nelikentta/contracts';
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
  /** Asks for the version that has taken effect of what `$1` names, nought when none has. */
  readonly version: string;
  readonly message: (id: string, version: number) => Envelope;
}

type Place = Pick<Receipt, 'service' | 'consumer' | 'table' | 'column'> & Partial<Pick<Receipt, 'version'>>;

const receipt = <Data>(contract: Contract<Data>, dataOf: (id: string, version: number) => Data, place: Place): Receipt => ({
  version: `SELECT coalesce(max(version), 0) FROM ${place.table} WHERE ${place.column} = $1`,
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

/** Every consumer of the house. */
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
  receipt(encountersRecorded, anEncounter, {
    service: 'segmentation',
    consumer: 'facts',
    table: 'encounter_fact',
    column: 'encounter_id',
  }),
  receipt(encountersRecorded, anEncounter, {
    service: 'witness',
    consumer: 'effects',
    table: 'effect',
    column: 'encounter_id',
    version: 'SELECT count(*) FROM effect WHERE encounter_id = $1',
  }),
];
