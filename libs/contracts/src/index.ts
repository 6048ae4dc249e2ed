import { costsChanged } from './costs-changed.js';
import { customersChanged } from './customers-changed.js';
import { encountersRecorded } from './encounters-recorded.js';
import { feedbackGiven } from './feedback-given.js';
import { serviceDaysCounted } from './service-days-counted.js';
import { serviceNeedsChanged } from './service-needs-changed.js';
import { servicesChanged } from './services-changed.js';

export type { Contract, Question, RowId } from './contract.js';
export { type ChangedCosts, costsChanged } from './costs-changed.js';
export { type ChangedCustomer, customersChanged } from './customers-changed.js';
export { encountersRecorded, type RecordedEncounter } from './encounters-recorded.js';
export { feedbackGiven, type GivenFeedback } from './feedback-given.js';
export {
  capacityByField,
  costs,
  customersReached,
  openNeeds,
  questions,
  reachDivisions,
  type RestatedPage,
  restatementOf,
} from './questions.js';
export { type CountedServiceDay, serviceDaysCounted } from './service-days-counted.js';
export { type ChangedServiceNeed, needOutcomes, serviceNeedsChanged } from './service-needs-changed.js';
export { type ChangedService, servicesChanged } from './services-changed.js';

/** Every message that travels between services. */
export const contracts = [
  customersChanged,
  encountersRecorded,
  feedbackGiven,
  serviceNeedsChanged,
  servicesChanged,
  costsChanged,
  serviceDaysCounted,
] as const;
