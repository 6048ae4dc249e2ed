import { setTimeout as wait } from 'node:timers/promises';

export interface Asked {
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const patienceMs = 8000;
const againAfterMs = 100;

/** Sends requests as a sender does who must know: what was not answered is sent again, the same, until it is. */
export class Requests {
  /** How often a request was refused for the moment, by status. */
  readonly refusals = new Map<number, number>();
  /** How long the slowest refusal took. */
  slowestRefusalMs = 0;
  withoutRetryAfter = 0;
  /** Requests that nothing came back to. */
  cutOff = 0;
  /** What the last refusal said. */
  lastRefusal = '';
  /** Refusals that are no problem document. */
  withoutProblem = 0;
  private turn = 0;
  private hasGivenUp = false;

  /** @param addresses of the processes that share the load; asked in turn */
  constructor(
    private readonly addresses: () => readonly string[],
    private readonly token: string,
  ) {}

  /** Counts refusals from here on. */
  forget(): void {
    this.refusals.clear();
    this.slowestRefusalMs = 0;
    this.withoutRetryAfter = 0;
    this.withoutProblem = 0;
    this.cutOff = 0;
  }

  /** How many requests were not answered as they should be, since that was last forgotten. */
  get failed(): number {
    return [...this.refusals.values()].reduce((sum, count) => sum + count, this.cutOff);
  }

  /** Which those were, in words. */
  get failures(): string {
    return [
      ...[...this.refusals].map(([status, count]) => `${String(count)} × ${String(status)}`),
      `${String(this.cutOff)} without an answer`,
      ...(this.lastRefusal === '' ? [] : [`the last said ${this.lastRefusal}`]),
    ].join(', ');
  }

  /** Whoever waits for an answer waits no more. */
  giveUp(): void {
    this.hasGivenUp = true;
  }

  async untilAnswered(asked: Asked): Promise<Answer> {
    for (;;) {
      const answer = await this.once(asked);
      if (answer !== undefined && answer.status < 500) return answer;
      if (this.hasGivenUp) throw new Error('Nobody waits for the answer any more.');
      await wait(againAfterMs);
    }
  }

  /** Undefined when the connection broke or nothing came in time. */
  private async once({ method, path, headers, body }: Asked): Promise<Answer | undefined> {
    const addresses = this.addresses();
    const address = addresses[(this.turn += 1) % addresses.length] ?? '';
    const began = performance.now();
    try {
      const response = await fetch(`${address}${path}`, {
        method,
        headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(patienceMs),
      });
      const answer = { status: response.status, body: await response.json() };
      if (answer.status >= 500) {
        this.noteRefusal(response, performance.now() - began);
        this.lastRefusal = JSON.stringify(answer.body);
      }
      return answer;
    } catch {
      this.cutOff += 1;
      return undefined;
    }
  }

  private noteRefusal({ status, headers }: Response, tookMs: number): void {
    this.refusals.set(status, (this.refusals.get(status) ?? 0) + 1);
    this.slowestRefusalMs = Math.max(this.slowestRefusalMs, tookMs);
    if (!headers.has('retry-after')) this.withoutRetryAfter += 1;
    if (headers.get('content-type')?.startsWith('application/problem+json') !== true) this.withoutProblem += 1;
  }
}
