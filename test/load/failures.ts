import type { Answered } from './play.js';

/** What makes a day a failed one, in sentences; none when every kind of request was asked and answered well each time. */
export const failuresIn = (answered: readonly Answered[]): string[] =>
  answered.flatMap(({ route, requests, errors, refusals }) => {
    if (requests === 0) return [`${route}: never answered`];
    if (errors === 0) return [];
    const statuses = Object.entries(refusals).map(([status, count]) => `${String(count)} with status ${status}`);
    return [`${route}: ${String(errors)} failed${statuses.length > 0 ? `, ${statuses.join(', ')}` : ''}`];
  });
