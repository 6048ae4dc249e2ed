import { setTimeout as wait } from 'node:timers/promises';

/** Resolves with the milliseconds that it took until something was so; throws, naming it, when it never comes to pass. */
export async function until(what: string, isSo: () => Promise<boolean> | boolean, withinMs = 120_000): Promise<number> {
  const began = performance.now();
  for (;;) {
    const waited = performance.now() - began;
    if (await isSo()) return waited;
    if (waited > withinMs) throw new Error(`It did not come to pass within ${String(withinMs / 1000)} s that ${what}.`);
    await wait(waited < 2000 ? 20 : 100);
  }
}
