import type { RunningService } from './start-service.js';

/** What a parent asks: do what is due, and say whether nothing is left. */
export const settleRequest = 'settle';

/**
 * A program that runs the five services on one machine starts each with a channel. Through it, it asks whether the service rests;
 * and when it dies, however that happens, the services end too. Resolves then; never without a channel.
 */
export function serveParent(service: Pick<RunningService, 'settle'>): Promise<void> {
  if (process.send === undefined) return new Promise(() => undefined);
  process.on('message', (request) => {
    if (request !== settleRequest) return;
    service.settle().then(
      (rests) => process.send?.({ rests }),
      () => process.send?.({ rests: false }),
    );
  });
  // The channel alone keeps no process alive.
  process.channel?.unref();
  return new Promise((resolve) => {
    process.once('disconnect', () => {
      resolve();
    });
  });
}
