import { setTimeout as wait } from 'node:timers/promises';
import type { Undo } from '../platform/platform.js';

interface Server {
  /** Resolves when it has ended, wanted or not. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

const againAfterMs = 1000;

/**
 * Starts a server, and again when it ends by itself, until all is undone.
 *
 * @param start is handed the server that ended, to take its place
 */
export async function kept<Running extends Server>(
  name: string,
  start: (before?: Running) => Promise<Running>,
  say: (line: string) => void,
  undo: Undo,
): Promise<Running> {
  const first = await start();
  let running = first;
  const end = new AbortController();
  const isWanted = () => !end.signal.aborted;
  const watching = (async () => {
    for (;;) {
      await running.ended;
      if (!isWanted()) return;
      say(`${name} ended by itself and is started again.`);
      await wait(againAfterMs);
      running = await start(running).catch((error: unknown) => {
        say((error as Error).message);
        return running;
      });
      if (!isWanted()) await running.stop();
    }
  })();
  undo.push(async () => {
    end.abort();
    await running.stop();
    await watching;
  });
  return first;
}
