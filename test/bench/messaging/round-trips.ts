import type { NatsConnection } from '@nats-io/transport-node';
import type pg from 'pg';
import { timed } from '../timing.js';
import { type Spread, spreadOf } from './percentiles.js';

const subject = 'echo';

/** What lies between two services at the very least: one commit here, one message there and back, one commit there. */
export async function roundTrips(client: pg.Client, connection: NatsConnection, many: number): Promise<Spread> {
  await client.query(
    'CREATE SCHEMA IF NOT EXISTS bench; CREATE TABLE IF NOT EXISTS bench.noted (id uuid PRIMARY KEY, at timestamptz)',
  );
  const note = () => client.query({ name: 'note', text: 'INSERT INTO bench.noted VALUES (gen_random_uuid(), now())' });
  const echo = connection.subscribe(subject, { callback: (_, message) => void message.respond(message.data) });
  const times: number[] = [];
  for (let turn = 0; turn < many; turn += 1)
    times.push(
      await timed(async () => {
        await note();
        await connection.request(subject, 'hei');
        await note();
      }),
    );
  echo.unsubscribe();
  return spreadOf(times);
}
