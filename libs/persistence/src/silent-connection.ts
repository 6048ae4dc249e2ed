import type { PoolClient } from 'pg';

/** What pg keeps to itself: its polite end would wait for the answer. */
interface Wired {
  readonly connection: { readonly stream: { destroy(): void } };
}

/**
 * Ends a connection that does not answer its first statement in time: one whose other side is gone would be waited for until the
 * network gives up. Gives what to call when it has answered; from then on a statement may take its time.
 */
export function giveUpSilent(connection: PoolClient, patienceMs: number): () => void {
  let hasAnswered = false;
  const timer = setTimeout(() => {
    // An answer that lies there already, while this process was busy, is read first.
    setImmediate(() => {
      if (!hasAnswered) (connection as unknown as Wired).connection.stream.destroy();
    });
  }, patienceMs);
  return () => {
    hasAnswered = true;
    clearTimeout(timer);
  };
}
