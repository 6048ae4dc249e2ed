import { Clock } from '@nelikentta/persistence';

/** It is always the same instant. */
export class FixedClock extends Clock {
  constructor(private readonly instant: string) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }
}
