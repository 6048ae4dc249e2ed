import { SingleBar } from 'cli-progress';
import type { Speech } from '../words/words.js';

/** Tells how far long work has come. */
export interface Progress {
  /** @param weight of this step beside the others */
  begin(step: string, weight: number): void;
  /** @param share of the step that is done, 0 … 1 */
  advance(share: number): void;
  /** @param count how many things the step handled */
  finish(count: number): void;
  end(): void;
}

/** A bar on a terminal, a line a step elsewhere; always on standard error, so that standard output holds the result only. */
export const progressOn = (stream: NodeJS.WriteStream, totalWeight: number, speech: Speech, now: () => number): Progress =>
  stream.isTTY ? new Bar(stream, totalWeight) : new Lines(stream, speech, now);

class Bar implements Progress {
  private readonly bar: SingleBar;
  private before = 0;
  private weight = 0;

  constructor(
    stream: NodeJS.WriteStream,
    private readonly total: number,
  ) {
    this.bar = new SingleBar({
      stream,
      format: '{bar} {percentage} % · {step}',
      barsize: 30,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      hideCursor: true,
      clearOnComplete: true,
    });
    this.bar.start(total, 0, { step: '' });
  }

  begin(step: string, weight: number): void {
    this.weight = weight;
    this.bar.update(this.before, { step });
  }

  advance(share: number): void {
    this.bar.update(Math.min(this.total, this.before + this.weight * share));
  }

  finish(): void {
    this.before += this.weight;
    this.bar.update(this.before);
  }

  end(): void {
    this.bar.stop();
  }
}

class Lines implements Progress {
  private step = '';
  private since = 0;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly speech: Speech,
    private readonly now: () => number,
  ) {}

  begin(step: string): void {
    this.step = step;
    this.since = this.now();
  }

  advance(): void {
    // A file keeps every line it is given: between the beginning and the end of a step there is nothing to tell.
  }

  finish(count: number): void {
    const { say, number } = this.speech;
    const seconds = number((this.now() - this.since) / 1000, 1);
    this.stream.write(`${say('finishedIn', { step: this.step, count: number(count), seconds })}\n`);
  }

  end(): void {
    // Nothing was drawn that would have to be cleared.
  }
}
