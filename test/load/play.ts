import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import autocannon from 'autocannon';
import type { City } from './city.js';
import { byHour, firstHour, hours } from './day.js';
import type { Route } from './routes.js';

/** How the requests of one kind were answered; times in milliseconds. */
export interface Answered {
  readonly route: string;
  readonly requests: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
  /** Answers other than 2xx or other than hoped for, and requests without any. */
  readonly errors: number;
  /** Answers other than 2xx by their status. */
  readonly refusals: Readonly<Record<string, number>>;
}

/** The working day of ten minutes for which the routes tell how much there is. */
const wholeDaySeconds = 600;
/** After which an answer counts as none. */
const patienceSeconds = 120;

/** Counts one route over the day. */
class Tally {
  /** In microseconds. */
  readonly times: RecordableHistogram = createHistogram();
  errors = 0;
  readonly refusals: Record<string, number> = {};

  answered(route: string): Answered {
    const ms = (microseconds: number) => microseconds / 1000;
    const { times, errors, refusals } = this;
    const [p50 = 0, p90 = 0, p99 = 0] = [50, 90, 99].map((part) => ms(times.percentile(part)));
    return { route, requests: times.count, p50, p90, p99, max: ms(times.max), errors, refusals };
  }
}

/** Plays the day hour by hour: each as long as the others, with its part of every route. Tells each hour when it is over. */
export async function play(
  city: City,
  routes: readonly Route[],
  seconds: number,
  say: (line: string) => void,
): Promise<Answered[]> {
  const hourSeconds = seconds / hours;
  const played = routes.map((route) => ({
    route,
    tally: new Tally(),
    amounts: byHour((route.aDay * seconds) / wholeDaySeconds, route.rhythm),
  }));
  for (let hour = 0; hour < hours; hour += 1) {
    const due = played.map(({ route, tally, amounts }) => ask(city, route, amounts[hour] ?? 0, hourSeconds, tally));
    await Promise.all([...due, wait(hourSeconds * 1000)]);
    const all = played.reduce((sum, { amounts }) => sum + (amounts[hour] ?? 0), 0);
    const errors = played.reduce((sum, { tally }) => sum + tally.errors, 0);
    say(
      `${String(firstHour + hour).padStart(2, '0')}–${String(firstHour + hour + 1).padStart(2, '0')}  ${String(all)} requests, ${String(errors)} errors so far`,
    );
  }
  return played.map(({ route, tally }) => tally.answered(route.name));
}

async function ask(city: City, route: Route, amount: number, seconds: number, tally: Tally): Promise<void> {
  if (amount === 0) return;
  const { isGood } = route;
  const overallRate = Math.ceil(amount / seconds);
  const {
    errors,
    non2xx,
    mismatches,
    statusCodeStats = {},
  } = await answers(tally, {
    url: city.address,
    amount,
    overallRate,
    connections: Math.min(route.connections, amount, overallRate),
    timeout: patienceSeconds,
    sampleInt: 100,
    requests: [{ setupRequest: (request) => ({ ...request, ...requestOf(city, route) }) }],
    ...(isGood && { verifyBody: (body) => isGood(String(body)) }),
  });
  tally.errors += errors + non2xx + mismatches;
  for (const [status, { count = 0 }] of Object.entries(statusCodeStats))
    if (!status.startsWith('2')) tally.refusals[status] = (tally.refusals[status] ?? 0) + count;
}

function answers({ times }: Tally, options: autocannon.Options): Promise<autocannon.Result> {
  return new Promise((resolve, reject) => {
    const instance = autocannon(options, (error: unknown, result) => {
      if (error) reject(new Error('Autocannon could not ask.', { cause: error }));
      else resolve(result);
    });
    instance.on('response', (_client, _status, _bytes, ms) => {
      times.record(Math.max(1, Math.round(ms * 1000)));
    });
  });
}

function requestOf({ headers }: City, route: Route) {
  const { method, path, body, contentType = 'application/json' } = route.next();
  const { 'content-type': _, ...rest } = headers;
  return { method, path, headers: body === undefined ? rest : { ...rest, 'content-type': contentType }, body };
}
