import { randomUUID } from 'node:crypto';
import { encountersRecorded } from '@nelikentta/contracts';
import { type Envelope, Inbox } from '@nelikentta/messaging';
import { Clock, connect, type Database, Ids, rolesOf } from '@nelikentta/persistence';
import { segmentation } from '@nelikentta/segmentation';
import type { ServiceDefinition } from '@nelikentta/service';
import type { Fault, Outcome } from '../fault.js';
import { Random } from '../load/random.js';
import { type House, usedService } from '../machine-room/house.js';
import { witness } from '../witness/witness.js';

const copies = 5;
const hours = 3;

/** A clock that somebody else turns. */
class TurnedClock extends Clock {
  at = Date.UTC(2026, 0, 1);

  override now(): Date {
    return new Date(this.at);
  }
}

/** Every message comes again and again and in no order, long after NATS has forgotten that it had it: it takes effect once. */
export const repeats: Fault = {
  name: 'every event five times, shuffled, over three hours',
  times: { short: 1, full: 1 },
  happen: async ({ house: ready, seed, isShort }) => {
    const house = await ready();
    const random = new Random(seed);
    const customer = randomUUID();
    const messages = Array.from({ length: isShort ? 300 : 5000 }, () => historyOf(customer, random)).flat();
    const arriving = shuffled(Array.from({ length: copies }, () => messages).flat(), random);
    for (const definition of [witness, segmentation]) await receiveAll(house, definition, arriving, random);
    return countedAgainst(house, customer, messages);
  },
};

/** An encounter and a correction or two of it. */
function historyOf(customerId: string, random: Random): Envelope[] {
  const encounterId = randomUUID();
  return Array.from({ length: random.between(1, 3) }, (_, index) => ({
    specversion: '1.0',
    id: randomUUID(),
    type: encountersRecorded.type,
    source: '/customer-registry',
    subject: encounterId,
    time: '2023-06-01T10:00:00.000Z',
    datacontenttype: 'application/json',
    municipality: '049',
    aggregateversion: index + 1,
    data: {
      encounters: [
        {
          encounterId,
          version: index + 1,
          customerId,
          at: '2023-06-01T10:00:00.000Z',
          channel: 'inPerson',
          serviceId: usedService,
          providerId: null,
          quantity: random.between(1, 1000),
          retracted: false,
        },
      ],
    },
  }));
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = random.between(0, last);
    [mixed[last], mixed[other]] = [mixed[other] as Item, mixed[last] as Item];
  }
  return mixed;
}

async function receiveAll(
  house: House,
  definition: ServiceDefinition,
  arriving: readonly Envelope[],
  random: Random,
): Promise<void> {
  const [consumer] = definition.consumers ?? [];
  if (consumer === undefined) throw new Error(`${definition.name} receives nothing.`);
  const { application } = rolesOf(definition.name);
  const login = { ...house.postgresql.superuser, database: application, username: application, password: 'faults' };
  const database: Database = await connect(login, [], 2);
  const clock = new TurnedClock();
  const inbox = new Inbox(consumer, { database, clock, ids: new Ids() });
  for (let next = 0; next < arriving.length;) {
    const batch = random.between(1, 200);
    await inbox.receive(arriving.slice(next, next + batch));
    next += batch;
    clock.at += (batch / arriving.length) * hours * 3_600_000;
  }
  await database.close();
}

async function countedAgainst({ databases }: House, customer: string, messages: readonly Envelope[]): Promise<Outcome> {
  const events = messages.length;
  const effects = await databases.figure('witness', 'SELECT count(*) FROM effect WHERE customer_id = $1', [customer]);
  const different = await databases.figure('witness', 'SELECT count(DISTINCT event_id) FROM effect WHERE customer_id = $1', [
    customer,
  ]);
  const versions = 'SELECT coalesce(sum(version), 0) FROM encounter_fact WHERE customer_id = $1';
  const newest = messages.filter(({ subject, aggregateversion }, index) => {
    const following = messages[index + 1];
    return following?.subject !== subject && aggregateversion > 0;
  });
  const expected = newest.reduce((sum, { aggregateversion }) => sum + aggregateversion, 0);
  const uses = await databases.figure(
    'segmentation',
    `SELECT coalesce(sum(uses), 0) FROM service_day WHERE day = '2023-06-01'`,
  );
  return {
    lost: events - different + Math.max(0, expected - (await databases.figure('segmentation', versions, [customer]))),
    twice: effects - different + Math.max(0, uses - newest.length),
    outOfOrder: 0,
    answered: events,
    events: events * copies,
    catchUpMs: 0,
    broken: uses < newest.length ? [`${String(uses)} uses are counted, not ${String(newest.length)}.`] : [],
  };
}
