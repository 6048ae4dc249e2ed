import type { Envelope } from '../envelope.js';
import type { Subscription } from '../transport.js';

/** How much a line may add to a batch. */
export interface Room {
  readonly messages: number;
  readonly bytes: number;
}

/** Gives the next messages of a line in their order, as many as there is room for; at least one where there is any. */
export type Take = (room: Room) => readonly Envelope[];

const roomInBatch: Room = { messages: 1000, bytes: 8_000_000 };

interface Turn {
  readonly take: Take;
  readonly applied: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Receives what several lines hold in one batch, and one batch at a time: all lines that wait when a batch ends make the next. They
 * come to one service's tables: side by side they would only wait for each other's rows, each with a connection; and a transaction
 * takes its round trips whether it is about one message or about many.
 */
export function inBatches(receive: Subscription['receive']): (take: Take) => Promise<void> {
  let waiting: Turn[] = [];
  let isAtWork = false;
  const workOff = async () => {
    isAtWork = true;
    while (waiting.length > 0) {
      const turns = waiting;
      waiting = [];
      const room = {
        messages: Math.ceil(roomInBatch.messages / turns.length),
        bytes: Math.ceil(roomInBatch.bytes / turns.length),
      };
      try {
        const batch = turns.flatMap(({ take }) => take(room));
        if (batch.length > 0) await receive(batch);
        for (const { applied } of turns) applied();
      } catch (error) {
        for (const { failed } of turns) failed(error);
      }
    }
    isAtWork = false;
  };
  return (take) =>
    new Promise((applied, failed) => {
      waiting.push({ take, applied, failed });
      if (!isAtWork) void workOff();
    });
}
