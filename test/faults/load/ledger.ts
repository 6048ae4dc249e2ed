/** An encounter as the last answer about it left it. */
export interface Answered {
  readonly id: string;
  readonly version: number;
  readonly quantity: number;
}

/** What was answered, and must therefore be so everywhere. */
export class Ledger {
  readonly customers = new Set<string>();
  readonly encounters = new Map<string, Answered>();
  /** Requests answered about encounters; each is one event. */
  events = 0;

  get answered(): number {
    return this.customers.size + this.events;
  }

  note(answered: Answered): void {
    this.encounters.set(answered.id, answered);
    this.events += 1;
  }
}
