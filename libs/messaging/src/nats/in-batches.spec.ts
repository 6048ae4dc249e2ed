import { describe, expect, it } from '@jest/globals';
import type { Envelope } from '../envelope.js';
import { inBatches, type Room } from './in-batches.js';

const message = (subject: string): Envelope => ({
  specversion: '1.0',
  id: '018f0000-0000-7000-8000-000000000000',
  type: 'nelikentta.catalogue.services.changed.v1',
  source: '/catalogue',
  subject,
  time: '2026-11-01T10:00:00.000Z',
  datacontenttype: 'application/json',
  municipality: '049',
  aggregateversion: 1,
  data: {},
});

/** What was received, batch by batch; each batch ends when it is told to. */
class Received {
  readonly batches: string[][] = [];
  private end: { ok: () => void; fail: (error: Error) => void } | undefined;

  readonly receive = (batch: readonly Envelope[]): Promise<void> => {
    this.batches.push(batch.map(({ subject }) => subject));
    return new Promise((ok, fail) => {
      this.end = { ok, fail };
    });
  };

  async ends(error?: Error): Promise<void> {
    if (error) this.end?.fail(error);
    else this.end?.ok();
    await new Promise(setImmediate);
  }
}

describe('Lines of one consumer', () => {
  it('make one batch of all that they hold when the one before ends', async () => {
    const received = new Received();
    const apply = inBatches(received.receive);
    const held = ['b1'];
    const all = [apply(() => [message('a1')]), apply(() => held.map(message)), apply(() => [message('c1'), message('c2')])];
    held.push('b2');
    await received.ends();
    expect(received.batches).toEqual([['a1'], ['b1', 'b2', 'c1', 'c2']]);
    await received.ends();
    await Promise.all(all);
  });

  it('share the room of a batch', async () => {
    const received = new Received();
    const apply = inBatches(received.receive);
    const rooms: Room[] = [];
    const take = (room: Room) => {
      rooms.push(room);
      return [message('one')];
    };
    const all = [apply(take), apply(take), apply(take)];
    await received.ends();
    await received.ends();
    await Promise.all(all);
    expect(rooms.map(({ messages }) => messages)).toEqual([1000, 500, 500]);
  });

  it('each hear of the failure of their batch, and not of another', async () => {
    const received = new Received();
    const apply = inBatches(received.receive);
    const first = apply(() => [message('a1')]);
    const others = Promise.allSettled([apply(() => [message('b1')]), apply(() => [message('c1')])]);
    await received.ends();
    await received.ends(new Error('No database.'));
    await expect(first).resolves.toBeUndefined();
    expect((await others).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const again = apply(() => [message('b1')]);
    await received.ends();
    await again;
  });

  it('trouble nobody when there is nothing to take any more', async () => {
    const received = new Received();
    await inBatches(received.receive)(() => []);
    expect(received.batches).toEqual([]);
  });
});
