import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { nodeFlags } from '@nelikentta/service';
import { freePort } from '@nelikentta/toolbox';
import { until } from './until.js';

const againAfterMs = 1000;

/** What a service is started from. */
export interface SpawnedParts {
  readonly name: string;
  /** File that runs the service; and what Node.js is told before it. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
}

/** How a process is started when otherwise than usual. */
export interface StartedOtherwise {
  readonly program?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly nodeOptions?: readonly string[];
}

/** One service as a process of its own, that is killed as a machine room kills. */
export class SpawnedService {
  private child: ChildProcess | undefined;
  private expected = false;
  /** How often it ended by itself. */
  falls = 0;

  protected constructor(
    private readonly parts: SpawnedParts,
    readonly port: number,
  ) {}

  static async spawn(parts: SpawnedParts): Promise<SpawnedService> {
    const service = new SpawnedService(parts, await freePort());
    await service.start();
    return service;
  }

  get name(): string {
    return this.parts.name;
  }

  get address(): string {
    return `http://127.0.0.1:${String(this.port)}/${this.name}`;
  }

  /** Resolves when it is ready for requests. */
  async start(otherwise: StartedOtherwise = {}): Promise<void> {
    const child = this.launch(otherwise);
    await until(`${this.name} is ready; see ${this.parts.logFile}`, async () => {
      if (!isAlive(child)) throw new Error(`${this.name} did not start; see ${this.parts.logFile}.`);
      return this.isReady();
    });
  }

  async isReady(): Promise<boolean> {
    return fetch(`${this.address}/readyz`, { signal: AbortSignal.timeout(2000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  /** kill -9 */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Asked to end, as an operator or a rolling update does. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** What it said when it fell: Node.js ends its last words with its version. */
  async lastFall(): Promise<string> {
    const lines = (await readFile(this.parts.logFile, 'utf8')).split('\n');
    const end = lines.findLastIndex((line) => line.startsWith('Node.js v'));
    return lines
      .slice(Math.max(0, end - 25), end)
      .filter((line) => line.trim() !== '')
      .join(' | ');
  }

  async residentMegabytes(): Promise<number> {
    const status = await readFile(`/proc/${String(this.child?.pid)}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    this.expected = true;
    if (child === undefined || !isAlive(child)) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  private launch(otherwise: StartedOtherwise): ChildProcess {
    const { program = this.parts.program, environment = {}, nodeOptions = [] } = otherwise;
    const log = createWriteStream(this.parts.logFile, { flags: 'a' });
    this.expected = false;
    const child = spawn(process.execPath, [...nodeFlags, ...nodeOptions, program], {
      env: { ...this.parts.environment, PORT: String(this.port), ...environment },
      // By the channel it learns that this process is gone, and ends too.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    child.once('exit', () => {
      log.end();
      if (this.expected) return;
      // What runs the processes starts it again; that it fell is told.
      this.falls += 1;
      setTimeout(() => {
        if (!this.expected && this.child === child) this.launch(otherwise);
      }, againAfterMs);
    });
    this.child = child;
    return child;
  }
}

const isAlive = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;
