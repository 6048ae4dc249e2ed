import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { CityAtWork } from './city-at-work.js';

const perSecond = 25;
/** A department waits no longer. */
const patienceMs = 30_000;

/** What is asked in turn: half of it writes, the rest is read as departments and a city's steering read. */
const turns = [
  'encounter',
  'customer',
  'encounter',
  'grid',
  'encounter',
  'customer',
  'encounter',
  'key measures',
  'services',
  'gaps',
];

/** Requests at an even pace to all five processes. */
export class SteadyLoad {
  answered = 0;
  /** Answers other than 2xx and requests without any, by what they were. */
  readonly failures = new Map<string, number>();
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly city: CityAtWork,
    private readonly people: readonly string[],
  ) {}

  /** Asks until the time is over and everything is answered. */
  async until(end: number): Promise<void> {
    for (let turn = 0; performance.now() < end; turn += 1) {
      const asking = this.ask(turn).finally(() => this.underWay.delete(asking));
      this.underWay.add(asking);
      await wait(1000 / perSecond);
    }
    await Promise.all(this.underWay);
  }

  private async ask(turn: number): Promise<void> {
    const what = turns[turn % turns.length] ?? '';
    const person = this.people[(turn * 7919) % this.people.length] ?? '';
    const failure = await this.send(what, person).catch(() => 'no answer');
    if (failure === undefined) this.answered += 1;
    else this.failures.set(`${what}: ${failure}`, (this.failures.get(`${what}: ${failure}`) ?? 0) + 1);
  }

  private async send(what: string, person: string): Promise<string | undefined> {
    const [name, path] = routeOf(what, person);
    const { address, headers } = this.city.served(name);
    const response = await fetch(`${address}${path}`, {
      signal: AbortSignal.timeout(patienceMs),
      ...(what === 'encounter' ? recorded(headers) : { headers }),
    });
    await response.arrayBuffer();
    return response.ok ? undefined : String(response.status);
  }
}

function routeOf(what: string, person: string): [service: string, path: string] {
  switch (what) {
    case 'encounter':
      return ['customer-registry', `/v1/customers/${person}/encounters`];
    case 'customer':
      return ['customer-registry', `/v1/customers/${person}`];
    case 'grid':
      return ['segmentation', '/v1/grid'];
    case 'key measures':
      return ['steering', '/v1/key-measures?by=field'];
    case 'services':
      return ['service-catalogue', '/v1/services?limit=20'];
    default:
      return ['competence-management', '/v1/gaps?limit=5'];
  }
}

const recorded = (headers: Readonly<Record<string, string>>): RequestInit => ({
  method: 'POST',
  headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
  body: JSON.stringify({ at: new Date().toISOString(), channel: 'phone' }),
});
