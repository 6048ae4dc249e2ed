import { type ChangedCustomer, customersChanged, encountersRecorded } from '@nelikentta/contracts';
import { midnightOf, windowEnd } from '@nelikentta/framework';
import type { Slice } from '@nelikentta/testing';
import type { KnownFacts } from './classification.reference.js';
import { type History, municipality, services, type Telling, timeZone } from './random-histories.js';

/** Tells segmentation the histories in messages of many customers at once, as the registry would. */
export async function tell(slice: Slice, histories: readonly History[]): Promise<void> {
  await deliver(
    slice,
    histories.map(({ first, correction, isTurned }) => (isTurned ? correction : first)),
  );
  await deliver(
    slice,
    histories.map(({ first, correction, isTurned }) => (isTurned ? first : correction)),
  );
}

async function deliver(slice: Slice, tellings: readonly Telling[]): Promise<void> {
  for (const customers of inMessages(tellings.flatMap((telling) => telling.customers)))
    await slice.deliver(customersChanged, { customers });
  for (const encounters of inMessages(tellings.flatMap((telling) => telling.encounters)))
    await slice.deliver(encountersRecorded, { encounters });
}

function inMessages<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / 1000) }, (_, index) => rows.slice(index * 1000, (index + 1) * 1000));
}

/** What is known in the end: of each thing the highest version that was told. */
export function factsOf(histories: readonly History[], windowMonths = 12): KnownFacts {
  const latest = <Row extends { version: number }>(rows: readonly Row[], idOf: (row: Row) => string) =>
    new Map([...rows].sort((one, other) => one.version - other.version).map((row) => [idOf(row), row]));
  const tellings = histories.flatMap(({ first, correction }) => [first, correction]);
  const customers = latest(
    tellings.flatMap((telling) => telling.customers),
    ({ customerId }) => customerId,
  );
  const encounters = latest(
    tellings.flatMap((telling) => telling.encounters),
    ({ encounterId }) => encounterId,
  );
  const households = grouped(
    [...customers.values()].flatMap((customer) => customer.households.map(({ householdId }) => ({ householdId, customer }))),
    ({ householdId }) => householdId,
  );
  return {
    municipality,
    timeZone,
    windowMonths,
    customers,
    services: new Map(services.map((service) => [service.serviceId, service])),
    households: new Map([...households].map(([id, members]) => [id, members.map(({ customer }) => customer.customerId)])),
    encounters: grouped([...encounters.values()], ({ customerId }) => customerId),
  };
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** What to ask: each customer of a history at its random instants, and at, just before and just after chosen edges of its facts. */
export function questionsAbout(history: History): { customerId: string; at: number }[] {
  const edges = [...edgesOf(history.first), ...edgesOf(history.correction)];
  const chosen = history.chosenEdges.flatMap((pick, index) => {
    const edge = edges[pick % Math.max(edges.length, 1)];
    return edge === undefined ? [] : [edge() + (index % 3) - 1];
  });
  return history.first.customers.flatMap(({ customerId }) => [...history.askedAt, ...chosen].map((at) => ({ customerId, at })));
}

/** Instants at which the segment of somebody may change: midnights, uses, ends of their windows. */
const edgesOf = ({ customers, encounters }: Telling): (() => number)[] => [
  ...customers.flatMap(daysOf).map((day) => () => midnightOf(day, timeZone).getTime()),
  ...encounters.flatMap(({ at }) => [() => Date.parse(at), () => windowEnd(new Date(at), 12, timeZone).getTime()]),
];

const daysOf = ({ existsFrom, existsTo, residences, ties, households }: ChangedCustomer): string[] =>
  [existsFrom, existsTo, ...[...residences, ...ties, ...households].flatMap(({ from, to }) => [from, to])].filter(
    (day) => day !== null,
  );
