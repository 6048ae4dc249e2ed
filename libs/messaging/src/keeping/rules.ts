const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** Facts that were published before this are kept by no stream any more, whatever becomes of it (why-trimming-is-safe.md). */
export const outboxGoesBefore = (now: Date, keptMs: number): Date => new Date(now.getTime() - keptMs - dayMs);

/** What was last received before this comes from nowhere again: neither from a stream nor from one that was filled again. */
export const inboxGoesBefore = (now: Date, keptMs: number): Date => new Date(now.getTime() - 2 * keptMs - dayMs);

/** Whether a process has listened for long enough that what was on its way to one before it has come. */
export const hasListened = (since: Date, now: Date): boolean => now.getTime() - since.getTime() >= hourMs;

/** The least id that is minted at an instant (UUIDv7). */
export function leastIdAt(at: Date): string {
  const time = Math.max(0, at.getTime()).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}
