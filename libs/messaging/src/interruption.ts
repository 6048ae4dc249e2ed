import type { Log, LogFields } from '@nelikentta/observability';

/** What fails again and again is told once when it begins and once when it is over, however often it is tried meanwhile. */
export class Interruption {
  private begun = false;

  constructor(
    private readonly log: Log,
    private readonly sentences: { readonly begins: string; readonly ends: string },
    private readonly fields: Pick<LogFields, 'consumer' | 'task'> = {},
  ) {}

  because(error: unknown): void {
    if (!this.begun) this.log.warn(this.sentences.begins, { ...this.fields, error });
    this.begun = true;
  }

  over(): void {
    if (this.begun) this.log.info(this.sentences.ends, { ...this.fields });
    this.begun = false;
  }
}
