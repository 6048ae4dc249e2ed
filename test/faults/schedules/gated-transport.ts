import type { Envelope, Stop, Transport } from '@nelikentta/messaging';

interface Offer {
  readonly batch: readonly Envelope[];
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** A stream whose every batch waits for somebody to say what becomes of it, and that may forget all that it keeps. */
export class GatedTransport implements Transport {
  stream: Envelope[] = [];
  private offer: Offer | undefined;
  private generation = 0;

  publish(batch: readonly Envelope[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.offer = { batch, resolve, reject };
    });
  }

  keeper(): Promise<string> {
    return Promise.resolve(`keeper ${String(this.generation)}`);
  }

  get hasOffer(): boolean {
    return this.offer !== undefined;
  }

  /** Keeps the first so many of what is offered, and says whether all went well. */
  settle(kept: number, answered: boolean): void {
    const { offer } = this;
    this.offer = undefined;
    if (offer === undefined) return;
    this.stream.push(...offer.batch.slice(0, kept));
    if (answered) offer.resolve();
    else offer.reject(new Error('The connection broke.'));
  }

  get offered(): number {
    return this.offer?.batch.length ?? 0;
  }

  /** Everything that it keeps is gone, what is offered cannot be kept, and it is another one than before. */
  lose(): void {
    this.stream = [];
    this.generation += 1;
    this.settle(0, false);
  }

  subscribe(): Promise<Stop> {
    return Promise.reject(new Error('Nobody subscribes here: what is kept is delivered by hand.'));
  }

  ask(): Promise<unknown> {
    return Promise.reject(new Error('Nobody answers here.'));
  }

  answer(): Promise<Stop> {
    return Promise.reject(new Error('Nobody asks here.'));
  }
}
