import {
  type ChangedCustomer,
  customersChanged,
  encountersRecorded,
  feedbackGiven,
  serviceNeedsChanged,
  servicesChanged,
} from '@nelikentta/contracts';
import { midnightOf, windowEnd } from '@nelikentta/framework';
import type { Slice } from '@nelikentta/testing';
import type { KnownFacts } from './classification.reference.js';
import { type History, municipality, type Telling } from './random-histories.js';
import { type Ruling, servicesBy } from './random-rulings.js';

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
  for (const feedback of inMessages(tellings.flatMap((telling) => telling.feedback)))
    await slice.deliver(feedbackGiven, { feedback });
  for (const needs of inMessages(tellings.flatMap((telling) => telling.needs)))
    await slice.deliver(serviceNeedsChanged, { needs });
}

function inMessages<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / 1000) }, (_, index) => rows.slice(index * 1000, (index + 1) * 1000));
}

/** Lets a ruling hold: the services as the catalogue would tell them, the settings where they are other than before. */
export async function rule(slice: Slice, ruling: Ruling, version: number): Promise<void> {
  await slice.deliver(servicesChanged, { services: servicesBy(ruling, version) });
  const { body, headers } = await slice.get('/v1/settings').expect(200);
  const { windowMonths, timeZone } = ruling;
  if (body.windowMonths !== windowMonths || body.timeZone !== timeZone)
    await slice
      .put('/v1/settings')
      .set('If-Match', headers['etag'] ?? '')
      .send({ windowMonths, timeZone })
      .expect(200);
}

/** What is known in the end: of each thing the highest version that was told. */
export function factsOf(histories: readonly History[], ruling: Ruling): KnownFacts {
  const tellings = histories.flatMap(({ first, correction }) => [first, correction]);
  const latest = <Row extends { version: number }>(rowsOf: (telling: Telling) => readonly Row[], idOf: (row: Row) => string) =>
    new Map(
      tellings
        .flatMap(rowsOf)
        .sort((one, other) => one.version - other.version)
        .map((row) => [idOf(row), row]),
    );
  const customers = latest(
    (telling) => telling.customers,
    ({ customerId }) => customerId,
  );
  const encounters = latest(
    (telling) => telling.encounters,
    ({ encounterId }) => encounterId,
  );
  const feedback = latest(
    (telling) => telling.feedback,
    ({ feedbackId }) => feedbackId,
  );
  const needs = latest(
    (telling) => telling.needs,
    ({ serviceNeedId }) => serviceNeedId,
  );
  const households = grouped(
    [...customers.values()].flatMap((customer) => customer.households.map(({ householdId }) => ({ householdId, customer }))),
    ({ householdId }) => householdId,
  );
  return {
    municipality,
    timeZone: ruling.timeZone,
    windowMonths: ruling.windowMonths,
    customers,
    services: new Map(servicesBy(ruling, 1).map((service) => [service.serviceId, service])),
    households: new Map([...households].map(([id, members]) => [id, members.map(({ customer }) => customer.customerId)])),
    encounters: grouped([...encounters.values()], ({ customerId }) => customerId),
    feedback: [...feedback.values()],
    needs: [...needs.values()],
  };
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** What to ask: each customer of a history at its random instants, and at, just before and just after chosen edges of its facts. */
export function questionsAbout(history: History, ruling: Ruling): { customerId: string; at: number }[] {
  const edges = [...edgesOf(history.first, ruling), ...edgesOf(history.correction, ruling)];
  const chosen = history.chosenEdges.flatMap((pick, index) => {
    const edge = edges[pick % Math.max(edges.length, 1)];
    return edge === undefined ? [] : [edge() + (index % 3) - 1];
  });
  return history.first.customers.flatMap(({ customerId }) => [...history.askedAt, ...chosen].map((at) => ({ customerId, at })));
}

/** Instants at which the segment of somebody may change: midnights, uses, ends of their windows. */
const edgesOf = ({ customers, encounters }: Telling, { windowMonths, timeZone }: Ruling): (() => number)[] => [
  ...customers.flatMap(daysOf).map((day) => () => midnightOf(day, timeZone).getTime()),
  ...encounters.flatMap(({ at }) => [() => Date.parse(at), () => windowEnd(new Date(at), windowMonths, timeZone).getTime()]),
];

const daysOf = ({ existsFrom, existsTo, residences, ties, households }: ChangedCustomer): string[] =>
  [existsFrom, existsTo, ...[...residences, ...ties, ...households].flatMap(({ from, to }) => [from, to])].filter(
    (day) => day !== null,
  );
