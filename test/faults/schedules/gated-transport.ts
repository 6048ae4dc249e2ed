import type { Envelope, Keeper, Stop, Transport } from '@nelikentta/messaging';

interface Offer {
  readonly batch: readonly Envelope[];
  readonly after: number | undefined;
  readonly resolve: (place: number) => void;
  readonly reject: (error: Error) => void;
}

/** A stream whose every batch waits for somebody to say what becomes of it, and that may forget all that it keeps. */
export class GatedTransport implements Transport {
  stream: Envelope[] = [];
  private offer: Offer | undefined;
  private generation = 0;
  private place = 0;

  publish(batch: readonly Envelope[], after?: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.offer = { batch, after, resolve, reject };
    });
  }

  keeper(): Promise<Keeper> {
    return Promise.resolve({ name: `keeper ${String(this.generation)}`, place: this.place });
  }

  get hasOffer(): boolean {
    return this.offer !== undefined;
  }

  /** Keeps the first so many of what is offered, and says whether all went well. */
  settle(kept: number, answered: boolean): void {
    const { offer } = this;
    this.offer = undefined;
    if (offer === undefined) return;
    if (offer.after !== undefined && offer.after !== this.place) {
      offer.reject(new Error('Something else lies there.'));
      return;
    }
    this.stream.push(...offer.batch.slice(0, kept));
    this.place += Math.min(kept, offer.batch.length);
    if (answered) offer.resolve(this.place);
    else offer.reject(new Error('The connection broke.'));
  }

  get offered(): number {
    return this.offer?.batch.length ?? 0;
  }

  /** Everything that it keeps is gone, what is offered cannot be kept, and it is another one than before. */
  lose(): void {
    this.stream = [];
    this.generation += 1;
    this.place = 0;
    this.settle(0, false);
  }

  /** The last so many are gone, as after a power cut or when an older copy is put back; it is still the one that it was. */
  loseLast(count: number): void {
    const lost = Math.min(count, this.stream.length);
    this.stream.splice(this.stream.length - lost);
    this.place -= lost;
    this.settle(0, false);
  }

  /** Everything that it keeps has grown old. */
  letGo(): void {
    this.stream = [];
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
