import { setTimeout as wait } from 'node:timers/promises';

/** Resolves when it is so. Throws when it is not in time. */
export async function until(isSo: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  for (let waited = 0; !(await isSo()); waited += 20) {
    if (waited > withinMs) throw new Error('It did not come to pass in time.');
    await wait(20);
  }
}
