import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Access } from './access.js';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { knock, takeOwnership } from './keeper.js';
import { programOptions, run } from './programs.js';
import { type Durability, serverFlags } from './settings.js';

const readyWithinMs = 300_000;
const restartsPerMinute = 5;
const largestLogBytes = 10_000_000;

export interface ServerContext {
  readonly place: string;
  readonly cluster: string;
  readonly access: Access;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
  readonly durability: Durability;
  readonly log: (line: string) => void;
}

/** Stops whatever server runs on the cluster: sessions are ended, everything is written out. */
export const stopServer = ({
  binaries,
  cluster,
  place,
  account,
}: Pick<ServerContext, 'binaries' | 'cluster' | 'place' | 'account'>) =>
  run(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '120'], programOptions(place, account));

/** The server process and its keeper. Comes back by itself when it is killed; ends with `stop` or with this process. */
export class Server {
  private child: ChildProcess | undefined;
  private keeper: pg.Client | undefined;
  private stopping = false;
  private readonly starts: number[] = [];
  private readonly endWithProcess = () => this.child?.kill('SIGINT');

  constructor(private readonly context: ServerContext) {}

  get access(): Access {
    return this.context.access;
  }

  async start(): Promise<void> {
    process.on('exit', this.endWithProcess);
    await this.launch();
  }

  async stop(): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    process.off('exit', this.endWithProcess);
    await this.keeper?.end().catch(() => undefined);
    if (this.child?.exitCode === null && this.child.signalCode === null) {
      const ended = new Promise((resolve) => this.child?.once('exit', resolve));
      await stopServer(this.context);
      await ended;
    }
  }

  private async launch(): Promise<void> {
    const { access, binaries, cluster, durability, place, account } = this.context;
    const log = openLog(join(place, 'postgresql.log'), account);
    // In a session of its own: Ctrl-C reaches the platform alone, which ends its work before it ends its database.
    const child = spawn(binaries.postgres, ['-D', cluster, ...serverFlags(access.port, durability)], {
      ...programOptions(place, account),
      detached: durability === 'durable',
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.child = child;
    this.starts.push(performance.now());
    let failure: Error | undefined;
    child.once('error', (error) => (failure = error));
    await this.untilReady(child, () => failure);
    child.once('exit', () => void this.comeBack());
  }

  private async untilReady(child: ChildProcess, failure: () => Error | undefined): Promise<void> {
    const givenUpAt = performance.now() + readyWithinMs;
    while (performance.now() < givenUpAt) {
      if (failure() ?? (child.exitCode !== null || child.signalCode !== null))
        throw new Error(`The database did not start. ${lastWords(this.context.place)}`, { cause: failure() });
      const found = await knock(this.context.access);
      if (found.state === 'ready') {
        this.keeper = found.keeper;
        await takeOwnership(found.keeper);
        return;
      }
      await pause(25);
    }
    throw new Error(`The database was not ready within ${String(readyWithinMs / 1000)} seconds.`);
  }

  /** After a kill the old server's processes need a moment to leave the shared memory, so a start may fail at first. */
  private async comeBack(): Promise<void> {
    while (!this.stopping) {
      const lastMinute = this.starts.filter((at) => at > performance.now() - 60_000).length;
      if (lastMinute > restartsPerMinute) {
        this.context.log(`The database ends again and again; it is left stopped. ${lastWords(this.context.place)}`);
        return;
      }
      this.context.log('The database ended unexpectedly and is started again.');
      await pause(200 * lastMinute);
      if (await this.tryLaunch()) return;
    }
  }

  private async tryLaunch(): Promise<boolean> {
    try {
      if (!this.stopping) await this.launch();
      return true;
    } catch (error) {
      this.context.log((error as Error).message);
      return false;
    }
  }
}

function openLog(file: string, account: Account | undefined): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLogBytes) renameSync(file, `${file}.1`);
  const log = openSync(file, 'a', 0o600);
  if (account) fchownSync(log, account.uid, account.gid);
  return log;
}

const lastWords = (place: string): string => {
  const log = join(place, 'postgresql.log');
  return `Its log, ${log}, ends: ${readFileSync(log, 'utf8').trim().split('\n').slice(-5).join(' | ')}`;
};
