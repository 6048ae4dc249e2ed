import { type ChangedService, servicesChanged } from '@nelikentta/contracts';
import { type Consumer, on } from '@nelikentta/messaging';
import { keepServices } from './keep-services.js';

/** The newest row of each service: of one service a batch may hold several, in any order. */
const newestOf = (services: readonly ChangedService[]): ChangedService[] => [
  ...new Map(
    services.toSorted((one, other) => one.version - other.version).map((service) => [service.serviceId, service]),
  ).values(),
];

/** The registry follows the catalogue, so that no use of a service is recorded that could not be used. */
export const serviceReferenceConsumer: Consumer = {
  name: 'service-references',
  handlers: [
    on(
      servicesChanged,
      (tx, messages, { restating }) => keepServices(tx, newestOf(messages.flatMap(({ data }) => data.services)), restating),
      { table: 'service_reference', key: { id: 'uuid' } },
    ),
  ],
};
