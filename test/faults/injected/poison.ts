import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Envelope } from '@nelikentta/messaging';
import { rolesOf } from '@nelikentta/persistence';
import type { Fault } from '../fault.js';
import type { House } from '../machine-room/house.js';
import { until } from '../machine-room/until.js';
import { type Receipt, receipts, traceparent } from './receipts.js';
import { together, underLoad } from '../trial.js';

const run = promisify(execFile);
const parkedProgram = join(process.cwd(), 'apps/nelikentta/dist/parked/main.js');

/** A message that cannot be applied is put aside; its aggregate waits, the others flow; mended and requeued, all take effect once. */
export const poison: Fault = {
  name: 'poison message, each consumer',
  times: { short: receipts.length, full: receipts.length },
  happen: async ({ house: ready, seed, say }) => {
    const house = await ready();
    const broken: string[] = [];
    const found = { lost: 0, twice: 0, outOfOrder: 0 };
    const tally = await underLoad({ house, seed, perSecond: 30 }, async () => {
      for (const receipt of receipts) {
        const name = `${receipt.service} ${receipt.consumer} ${receipt.type}`;
        const { applied, wrong } = await poisonOne(house, receipt);
        found.lost += Math.max(0, 3 - applied);
        found.twice += Math.max(0, applied - 3);
        broken.push(...wrong.map((sentence) => `${name}: ${sentence}`));
        say(name);
      }
    });
    const poisoned = { ...found, answered: 0, events: receipts.length * 3, catchUpMs: 0 };
    return { ...together([tally, poisoned]), broken };
  },
};

interface Parked {
  readonly id: string;
  readonly error: string | null;
  readonly attempts: number;
  readonly envelope: Envelope;
}

/** Two messages about what is poisoned, and between them one about something else. */
async function poisonOne(house: House, receipt: Receipt): Promise<{ applied: number; wrong: string[] }> {
  const { databases, nats } = house;
  const database = rolesOf(receipt.service).application;
  const [bad, good] = [randomUUID(), randomUUID()];
  const versionOf = (id: string) => databases.figure(database, receipt.version, [id]);
  const parked = () =>
    databases.rows<Parked>(
      database,
      `SELECT event_id AS id, error, attempts, envelope FROM parked_message WHERE consumer = $1 AND aggregate_id = $2 ORDER BY position`,
      [receipt.consumer, bad],
    );
  const wrong: string[] = [];
  const expect = (isSo: boolean, otherwise: string) => {
    if (!isSo) wrong.push(otherwise);
  };
  await databases.rows(database, refusing(receipt, bad));
  const publish = await nats.transport(receipt.owner);
  const messages = [receipt.message(bad, 1), receipt.message(good, 1), receipt.message(bad, 2)];
  await publish.publish(messages);
  await until('the poisoned messages are parked', async () => (await parked()).length === 2);
  await until('others flow', async () => (await versionOf(good)) === 1);
  const [first, second] = await parked();
  expect(
    first?.id === messages[0]?.id && first?.error?.includes('poisoned') === true && first.attempts > 0,
    'Not parked with its error.',
  );
  expect(
    first?.envelope.type === receipt.type &&
      first.envelope.source === `/${receipt.owner}` &&
      first.envelope.traceparent === traceparent,
    'Parked without what it came with.',
  );
  expect(second?.error === null, 'What follows in its aggregate does not wait.');
  const requeue = () => requeued(house, receipt.service, first?.id ?? '');
  expect((await requeue()).status >= 400 && (await parked()).length === 2, 'Requeued although the fault remains.');
  await databases.rows(database, `DROP TRIGGER poison ON ${receipt.table}`);
  const once = await requeuedByHand(house, receipt, first?.id ?? '');
  expect(once === 2, `Requeueing applied ${String(once)} messages.`);
  const { status } = await requeue();
  expect(status === 404, `Requeueing it once more was answered ${String(status)}.`);
  expect((await parked()).length === 0, 'It is still parked.');
  const applied = (await versionOf(bad)) + (await versionOf(good));
  if (!receipt.isForgetful) {
    const late = receipt.message(bad, 1);
    await publish.publish([late]);
    const came = 'SELECT count(*) FROM inbox WHERE consumer = $1 AND event_id = $2';
    await until('it comes', async () => (await databases.figure(database, came, [receipt.consumer, late.id])) === 1);
    expect((await versionOf(bad)) === 2, 'An older version that came later took the place of a newer one.');
  }
  return { applied, wrong };
}

const refusing = ({ table, column }: Receipt, id: string): string => `
  CREATE OR REPLACE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF NEW.${column} = '${id}' THEN RAISE EXCEPTION 'poisoned'; END IF; RETURN NEW; END $$;
  CREATE TRIGGER poison BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION poison()`;

/** As an operator does, from the command line; it knows the city's own services only. Gives how many messages were applied. */
async function requeuedByHand(house: House, { service }: Receipt, eventId: string): Promise<number | undefined> {
  if (service === house.witness.name) return (await requeued(house, service, eventId)).applied;
  const address = `http://127.0.0.1:${String(house.service(service).port)}`;
  const commandLine = [parkedProgram, 'requeue', eventId, '--json', `${service}=${address}`];
  const environment = { ...process.env, NELIKENTTA_TOKEN: await house.tokenFor(service) };
  // What ended with a refusal has told which.
  const { stdout } = await run(process.execPath, commandLine, { env: environment }).catch(
    (error: unknown) => error as { readonly stdout: string },
  );
  const [answer] = JSON.parse(stdout) as { told?: { applied: number }; refused?: object }[];
  if (answer?.refused) throw new Error(`${service} refused to requeue: ${JSON.stringify(answer.refused)}`);
  return answer?.told?.applied;
}

async function requeued(house: House, service: string, eventId: string): Promise<{ status: number; applied?: number }> {
  const token = await house.tokenFor(service);
  const response = await fetch(`${house.service(service).address}/v1/parked-messages/${eventId}/requeue`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  const { applied } = (await response.json()) as { applied?: number };
  return { status: response.status, ...(applied !== undefined && { applied }) };
}
