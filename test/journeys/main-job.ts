import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the main job prints with `--json`, as far as the tests look at it. */
export interface Printed {
  readonly municipality: string;
  readonly customers: number;
  readonly grid: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly fields: Readonly<Record<string, { readonly services: number; readonly uses: number; readonly costCents: number }>>;
  readonly measures: Readonly<Record<string, Readonly<Record<string, { readonly value?: number; readonly reason?: string }>>>>;
  readonly competenceGaps: readonly unknown[];
  readonly flows: readonly unknown[];
  readonly addresses: Readonly<Record<string, string>>;
  readonly token: string;
}

/** `npm start` as a user runs it: a process of its own that is talked to by its streams and by signals. */
export class MainJob {
  stdout = '';
  stderr = '';
  readonly ended: Promise<number | null>;

  /** Once for a suite: nothing changes while it runs. */
  private static build(): void {
    if (MainJob.isBuilt) return;
    const { status, stderr } = spawnSync(process.execPath, ['apps/nelikentta/build.mjs'], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The build failed:\n${stderr}`);
    MainJob.isBuilt = true;
  }

  private static isBuilt = false;
  private static readonly running = new Set<MainJob>();

  private constructor(private readonly child: ChildProcess) {
    MainJob.running.add(this);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.ended = once(child, 'close').then(([code]) => {
      MainJob.running.delete(this);
      return code as number | null;
    });
  }

  /** Builds what changed and runs, as `npm start -- …` does. */
  static npmStart(commandLine: readonly string[], environment: Readonly<Record<string, string>> = {}): MainJob {
    return new MainJob(
      spawn(process.execPath, ['apps/nelikentta/start.mjs', ...commandLine], {
        cwd: root,
        env: { ...process.env, ...environment },
      }),
    );
  }

  /** Runs what was built, so that a signal meets the job itself. */
  static run(commandLine: readonly string[]): MainJob {
    MainJob.build();
    return new MainJob(spawn(process.execPath, ['apps/nelikentta/dist/main.js', ...commandLine], { cwd: root }));
  }

  /** The same with the five services as processes of their own. */
  static local(commandLine: readonly string[], environment: Readonly<Record<string, string>> = {}): MainJob {
    MainJob.build();
    return new MainJob(
      spawn(process.execPath, ['apps/nelikentta/dist/local/main.js', ...commandLine], {
        cwd: root,
        env: { ...process.env, ...environment },
      }),
    );
  }

  /** Ends what a test that failed left running. */
  static endAll(): void {
    for (const job of MainJob.running) job.signal('SIGKILL');
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** The one object on standard output; fails when there is anything else. */
  printed(): Printed {
    return JSON.parse(this.stdout) as Printed;
  }

  /** Asks the running job as a department would, with the token that it printed. */
  api(port: number) {
    const headers = {
      authorization: `Bearer ${this.printed().token}`,
      'content-type': 'application/json',
      purpose: 'service-delivery',
    };
    const ask = async <Answer>(path: string, rest: RequestInit): Promise<Answer> => {
      const answer = await fetch(`http://127.0.0.1:${String(port)}${path}`, { ...rest, headers });
      return (await answer.json()) as Answer;
    };
    return {
      get: <Answer>(path: string) => ask<Answer>(path, {}),
      post: <Answer>(path: string, body: object) => ask<Answer>(path, { method: 'POST', body: JSON.stringify(body) }),
    };
  }

  /** Resolves when a stream has said what is waited for; fails when the job ends before. */
  async says(stream: 'stdout' | 'stderr', what: RegExp): Promise<void> {
    while (!what.test(this[stream])) {
      if (this.child.exitCode !== null) throw new Error(`The job ended before it said ${String(what)}:\n${this.stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** Resolves when it is so; gives up after two minutes. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const begunMs = performance.now();
  while (!(await isSo())) {
    if (performance.now() - begunMs > 120_000) throw new Error(`In vain was waited for ${String(isSo)}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

export const sumOf = ({ grid }: Printed): number =>
  Object.values(grid)
    .flatMap((row) => Object.values(row))
    .reduce((a, b) => a + b, 0);
