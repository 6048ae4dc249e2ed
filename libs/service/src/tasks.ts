import { Interruption } from '@nelikentta/messaging';
import type { Log } from '@nelikentta/observability';
import type { Database, Scope } from '@nelikentta/persistence';
import type { Task, TaskParts } from './service-definition.js';

/** What comes by itself, every so often, for each municipality. */
export interface Work {
  readonly name: string;
  readonly everyMs: number;
  /** A step of it. Gives whether there is more to do, and is then called again at once. */
  readonly step: (scope: Scope) => Promise<boolean>;
}

/** A task as work: each step a transaction, whose advisory lock sees to it that of several processes one does it. */
export const workOf = ({ name, everyMs, run }: Task, database: Database, parts: TaskParts): Work => ({
  name,
  everyMs,
  step: (scope) =>
    database.write(scope, async (tx) => {
      const [lock] = await tx.rows<{ mine: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtext($1), $2::integer) AS mine`, [
        `nelikentta.task.${name}`,
        scope.municipality,
      ]);
      return lock?.mine === true && run(tx, parts);
    }),
});

/** Runs what comes by itself in a service. */
export class Tasks {
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly turns = new Map<string, Promise<boolean>>();
  private stopping = false;

  constructor(
    private readonly tasks: readonly Work[],
    private readonly municipalities: readonly string[],
    private readonly log: Log,
  ) {}

  start(): void {
    for (const task of this.tasks) {
      const failed = { begins: 'A task failed and is tried again.', ends: 'A task that failed works again.' };
      const failure = new Interruption(this.log, failed, { task: task.name });
      const timer = setInterval(() => {
        this.turn(task).then(
          () => {
            failure.over();
          },
          (error: unknown) => {
            failure.because(error);
          },
        );
      }, task.everyMs);
      this.timers.push(timer);
    }
  }

  /** Runs each task until it has nothing to do; gives whether any had. */
  async runAll(): Promise<boolean> {
    const worked = await Promise.all(this.tasks.map((task) => this.freshTurn(task)));
    return worked.includes(true);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers) clearInterval(timer);
    await Promise.allSettled(this.turns.values());
  }

  // A turn that began before may have passed by what has come since: it is let end, and only a later one counts.
  private async freshTurn(task: Work): Promise<boolean> {
    await this.turns.get(task.name)?.catch(() => undefined);
    return this.turn(task);
  }

  // A turn under way is joined, not doubled.
  private turn(task: Work): Promise<boolean> {
    const turn = this.turns.get(task.name) ?? this.everywhere(task).finally(() => this.turns.delete(task.name));
    this.turns.set(task.name, turn);
    return turn;
  }

  private async everywhere(task: Work): Promise<boolean> {
    let worked = false;
    for (const municipality of this.municipalities)
      while (!this.stopping && (await task.step({ municipality, actor: `task:${task.name}` }))) worked = true;
    return worked;
  }
}
