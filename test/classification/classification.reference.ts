import type {
  ChangedCustomer,
  ChangedService,
  ChangedServiceNeed,
  GivenFeedback,
  RecordedEncounter,
} from '@nelikentta/contracts';
import type { ActorLevel, CustomerGroup } from '@nelikentta/framework';
import { Temporal } from 'temporal-polyfill';
import { remembered } from './remembered.js';

/** All that is known in one municipality. */
export interface KnownFacts {
  readonly municipality: string;
  readonly timeZone: string;
  readonly windowMonths: number;
  readonly customers: ReadonlyMap<string, ChangedCustomer>;
  readonly services: ReadonlyMap<string, ChangedService>;
  /** Of whom each household ever consisted, by household. */
  readonly households: ReadonlyMap<string, readonly string[]>;
  /** Encounters by customer. */
  readonly encounters: ReadonlyMap<string, readonly RecordedEncounter[]>;
  readonly feedback: readonly GivenFeedback[];
  readonly needs: readonly ChangedServiceNeed[];
}

interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The rules of framework.md §4.2, asked of one customer at one instant, word for word. It is slow on purpose and thinks in
 * calendar days, where the product thinks in sets of instants, so that an error of the one is not an error of the other.
 *
 * Null when the customer does not exist at the instant.
 */
export function segmentByTheRules(
  facts: KnownFacts,
  customerId: string,
  at: number,
): { actorLevel: ActorLevel; customerGroup: CustomerGroup } | null {
  const customer = facts.customers.get(customerId);
  const today = dayOf(at, facts.timeZone);
  if (!customer || !holds({ from: customer.existsFrom, to: customer.existsTo }, today)) return null;
  return { actorLevel: customer.actorLevel, customerGroup: groupByTheRules(facts, customer, at, today) };
}

function groupByTheRules(facts: KnownFacts, customer: ChangedCustomer, at: number, today: string): CustomerGroup {
  const homes = customer.residences.filter(({ municipality }) => municipality === facts.municipality);
  const uses = usesThatCountFor(customer, facts).filter((use) => Date.parse(use.at) <= at);

  const isResident = homes.some((home) => holds(home, today));
  const isActive = uses.some((use) => today <= lastActiveDay(use, facts));
  if (isResident) return isActive ? 'resident_active' : 'resident_non_active';
  if (isActive) return 'non_resident_active';

  const hasBeenMet = encountersOf(facts, customer.customerId).some((encounter) => Date.parse(encounter.at) <= at);
  const wasTied = [...customer.ties, ...homes].some(({ from }) => from <= today);
  return uses.length > 0 || hasBeenMet || wasTied ? 'non_resident_familiar' : 'non_resident_unknown';
}

/** Countable uses of one's own, and those on behalf of the household by whoever shared it with the customer at that time. */
function usesThatCountFor(customer: ChangedCustomer, facts: KnownFacts): RecordedEncounter[] {
  const housemates = new Set(customer.households.flatMap(({ householdId }) => facts.households.get(householdId) ?? []));
  housemates.delete(customer.customerId);
  const own = encountersOf(facts, customer.customerId).filter((use) => serviceUsed(use, facts)?.individuallyCountable);
  const theirs = [...housemates].flatMap((housemate) =>
    encountersOf(facts, housemate).filter((use) => {
      const service = serviceUsed(use, facts);
      return service?.individuallyCountable && service.onBehalfOfHousehold && livedTogether(customer, housemate, use, facts);
    }),
  );
  return [...own, ...theirs];
}

function livedTogether(customer: ChangedCustomer, housemate: string, use: RecordedEncounter, facts: KnownFacts): boolean {
  const day = dayOf(Date.parse(use.at), facts.timeZone);
  const homeOf = (person: ChangedCustomer | undefined) =>
    (person?.households ?? []).filter((household) => holds(household, day)).map(({ householdId }) => householdId);
  const theirs = homeOf(facts.customers.get(housemate));
  return homeOf(customer).some((household) => theirs.includes(household));
}

const serviceUsed = ({ quantity, serviceId }: RecordedEncounter, facts: KnownFacts): ChangedService | undefined =>
  quantity === null || serviceId === null ? undefined : facts.services.get(serviceId);

const encountersOf = (facts: KnownFacts, customerId: string): RecordedEncounter[] =>
  (facts.encounters.get(customerId) ?? []).filter(({ retracted }) => !retracted);

const holds = ({ from, to }: Days, day: string): boolean => (from === null || from <= day) && (to === null || day < to);

const dayOf = remembered((at: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString(),
);

const monthsLater = remembered((day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString(),
);

const lastActiveDay = (use: RecordedEncounter, { timeZone, windowMonths }: KnownFacts): string =>
  monthsLater(dayOf(Date.parse(use.at), timeZone), windowMonths);
