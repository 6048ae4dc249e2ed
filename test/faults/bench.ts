import type { Fault, Outcome, Scene } from './fault.js';
import { House } from './machine-room/house.js';
import type { Options } from './options.js';
import type { Row } from './table.js';

type Say = (line: string) => void;

/** Lets faults happen one after the other, most of them in the same house. */
export class Bench {
  private house: Promise<House> | undefined;

  /** @param ended told after each fault what came of all so far */
  constructor(
    private readonly options: Options,
    private readonly say: Say,
    private readonly ended: (rows: readonly Row[]) => Promise<void>,
  ) {}

  /** Gives what came of each. */
  async run(faults: readonly Fault[]): Promise<Row[]> {
    const rows: Row[] = [];
    try {
      for (const fault of faults) {
        rows.push(await this.runOne(fault));
        await this.ended(rows);
      }
      return rows;
    } finally {
      await this.leave();
    }
  }

  private async runOne(fault: Fault): Promise<Row> {
    const { times: asked, isShort } = this.options;
    const times = asked ?? (isShort ? fault.times.short : fault.times.full);
    const row = { fault: fault.name, times, ...(fault.mustShow !== undefined && { mustShow: fault.mustShow }) };
    const leftOut = await fault.impossible?.();
    if (leftOut !== undefined) return { ...row, seconds: 0, leftOut };
    this.say(`${fault.name}: ${String(times)} times`);
    const began = performance.now();
    const outcome = await this.outcomeOf(fault, times);
    return { ...row, seconds: (performance.now() - began) / 1000, outcome };
  }

  private async outcomeOf(fault: Fault, times: number): Promise<Outcome> {
    const scene: Scene = {
      house: () => (this.house ??= House.start()),
      seed: `${this.options.seed} ${fault.name}`,
      times,
      isShort: this.options.isShort,
      say: (line) => {
        this.say(`${fault.name}: ${line}`);
      },
    };
    try {
      const outcome = await fault.happen(scene);
      const fallen = (await (await this.house)?.falls()) ?? [];
      return { ...outcome, broken: [...outcome.broken, ...fallen] };
    } catch (error) {
      this.say((error as Error).stack ?? String(error));
      // What is left of the house is of no use to the next.
      await this.leave();
      const nothing = { lost: 0, twice: 0, outOfOrder: 0, answered: 0, events: 0, catchUpMs: 0 };
      return { ...nothing, broken: [(error as Error).message] };
    }
  }

  private async leave(): Promise<void> {
    const { house } = this;
    this.house = undefined;
    await (await house)?.stop();
  }
}
