import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Served } from '../processes/own-process.js';
import { type Spread, spreadOf } from './percentiles.js';

const perSecond = 100;
const patienceMs = 60_000;
/** How often it looks: whoever looks all the time takes a core from those who are looked at. */
const lookEveryMs = 5;
const againAfterMs = 500;
const mostTurns = 20;

const moved = `
  SELECT customer_id AS id FROM membership
   WHERE customer_id = ANY ($1::uuid[]) AND during @> now() AND customer_group = 'resident_active'`;

/** Records encounters with residents that were never met, and watches each become active. */
export class SegmentsSeen {
  /** When each encounter that is not visible yet was accepted. */
  private readonly accepted = new Map<string, number>();

  /** @param customers residents that were never met; each serves once */
  constructor(
    private readonly segmentation: pg.Client,
    private readonly registry: Served,
    private readonly serviceId: string,
    private readonly customers: string[],
  ) {}

  /** Milliseconds from the answer until the segment is visible, of so many encounters. @throws when one never becomes visible */
  async delays(many: number): Promise<Spread> {
    const delays: number[] = [];
    const recording = this.record(many);
    // Settles only when an encounter is refused; then nobody goes on looking.
    const refused = recording.then(() => new Promise<never>(() => undefined));
    refused.catch(() => undefined);
    const end = performance.now() + (many / perSecond) * 1000 + patienceMs;
    while (delays.length < many) {
      if (performance.now() > end) throw new Error(`${String(many - delays.length)} encounters never changed a segment.`);
      delays.push(...(await this.becameVisible()));
      await Promise.race([refused, wait(lookEveryMs)]);
    }
    await recording;
    return spreadOf(delays);
  }

  private async record(many: number): Promise<void> {
    const begun = performance.now();
    const sent: Promise<void>[] = [];
    for (let turn = 0; turn < many; turn += 1) {
      await wait(Math.max(0, begun + (turn * 1000) / perSecond - performance.now()));
      const meeting = this.meet(this.customers.pop());
      // Whoever waits for all of them is told.
      meeting.catch(() => undefined);
      sent.push(meeting);
    }
    await Promise.all(sent);
  }

  private async meet(customer: string | undefined): Promise<void> {
    if (customer === undefined) throw new Error('Everybody has been met.');
    const { address, headers } = this.registry;
    const request = {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ at: new Date().toISOString(), channel: 'phone', serviceId: this.serviceId, quantity: 1 }),
    };
    let response = await fetch(`${address}/v1/customers/${customer}/encounters`, request);
    // A busy service refuses for the moment; a department sends the same again.
    for (let turn = 0; response.status === 503 && turn < mostTurns; turn += 1) {
      await wait(againAfterMs);
      response = await fetch(`${address}/v1/customers/${customer}/encounters`, request);
    }
    this.accepted.set(customer, performance.now());
    if (response.status !== 201)
      throw new Error(`An encounter was answered ${String(response.status)}: ${await response.text()}`);
    await response.arrayBuffer();
  }

  private async becameVisible(): Promise<number[]> {
    const { rows } = await this.segmentation.query<{ id: string }>({
      name: 'moved',
      text: moved,
      values: [[...this.accepted.keys()]],
    });
    const now = performance.now();
    return rows.flatMap(({ id }) => {
      const since = this.accepted.get(id);
      this.accepted.delete(id);
      return since === undefined ? [] : [now - since];
    });
  }
}
