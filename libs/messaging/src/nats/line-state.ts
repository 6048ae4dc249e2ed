import type { JetStreamManager } from '@nats-io/jetstream';
import type { LineState } from '../transport.js';

interface Line {
  readonly stream: string;
  readonly durable: string;
}

const nanosecondsAMillisecond = 1_000_000;

/** What the streams keep for a consumer, and what they have dropped. */
export async function lineStateOf(manager: JetStreamManager, lines: readonly Line[]): Promise<LineState> {
  const streams = [...new Set(lines.map(({ stream }) => stream))];
  const [consumers, infos] = await Promise.all([
    Promise.all(lines.map(({ stream, durable }) => manager.consumers.info(stream, durable))),
    Promise.all(streams.map((stream) => manager.streams.info(stream))),
  ]);
  const kept = infos.map(({ config }) => keptMsOf(config));
  // One that is empty has dropped all that it ever had.
  const dropped = infos.flatMap(({ state }) =>
    state.first_seq <= 1 ? [] : [Date.parse(state.messages > 0 ? state.first_ts : state.last_ts)],
  );
  return {
    waiting: consumers.reduce(
      (sum, { num_pending: undelivered, num_ack_pending: underway }) => sum + undelivered + underway,
      0,
    ),
    keptMs: kept.includes(undefined) ? undefined : Math.max(0, ...kept.map((each) => each ?? 0)),
    droppedBefore: dropped.length === 0 ? null : new Date(Math.max(...dropped)),
  };
}

/** How long a stream keeps a message at most; undefined when for ever. */
export const keptMsOf = ({ max_age: age }: { readonly max_age: number }): number | undefined =>
  age === 0 ? undefined : age / nanosecondsAMillisecond;
