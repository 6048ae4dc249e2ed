import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { until } from '../../faults/machine-room/until.js';
import type { Served } from '../processes/own-process.js';
import { type Spread, spreadOf } from './percentiles.js';

const perSecond = 100;
const patienceMs = 60_000;
const againAfterMs = 500;
const mostTurns = 20;

/** PostgreSQL tells who is seen elsewhere as soon as that is committed: whoever looked again and again would see it late, and take part. */
const tellWhoMoved = `
  CREATE FUNCTION tell_who_moved() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('moved', customer_id::text) FROM came WHERE customer_group = 'resident_active';
      RETURN NULL;
    END $$;
  CREATE TRIGGER tell_who_moved AFTER INSERT ON membership
    REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION tell_who_moved();
  LISTEN moved`;

/** Records encounters with residents that were never met, and watches each become active. */
export class SegmentsSeen {
  /** When everybody could see each of them where they now belong. */
  private readonly visible = new Map<string, number>();

  private constructor(
    private readonly registry: Served,
    private readonly serviceId: string,
    private readonly customers: string[],
  ) {}

  /** @param customers residents that were never met; each serves once */
  static async watching(
    segmentation: pg.Client,
    ...parts: [registry: Served, serviceId: string, customers: string[]]
  ): Promise<SegmentsSeen> {
    const seen = new SegmentsSeen(...parts);
    segmentation.on('notification', ({ payload }) => {
      seen.visible.set(payload ?? '', performance.now());
    });
    await segmentation.query(tellWhoMoved);
    return seen;
  }

  /** Milliseconds from the answer until the segment is visible, of so many encounters. @throws when one is refused or never becomes visible */
  async delays(many: number): Promise<Spread> {
    const accepted = await this.record(many);
    const isVisible = ([customer]: [string, number]) => this.visible.has(customer);
    await until('each encounter changed a segment', () => accepted.every(isVisible), patienceMs);
    return spreadOf(accepted.map(([customer, at]) => Math.max(0, (this.visible.get(customer) ?? Infinity) - at)));
  }

  /** Those who were met, and when that was accepted. */
  private async record(many: number): Promise<[string, number][]> {
    const begun = performance.now();
    const sent: Promise<[string, number]>[] = [];
    for (let turn = 0; turn < many; turn += 1) {
      await wait(Math.max(0, begun + (turn * 1000) / perSecond - performance.now()));
      const meeting = this.meet(this.customers.pop());
      // Whoever waits for all of them is told.
      meeting.catch(() => undefined);
      sent.push(meeting);
    }
    return Promise.all(sent);
  }

  private async meet(customer: string | undefined): Promise<[string, number]> {
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
    const accepted = performance.now();
    if (response.status !== 201)
      throw new Error(`An encounter was answered ${String(response.status)}: ${await response.text()}`);
    await response.arrayBuffer();
    return [customer, accepted];
  }
}
