import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { loadSettings } from '@nelikentta/config';
import { finishWithinSeconds, nodeFlags, settleRequest } from '@nelikentta/service';
import { z } from 'zod';

export interface ServiceProcessOptions {
  readonly name: string;
  readonly port: number;
  /** All that the process knows of the world. */
  readonly environment: Readonly<Record<string, string>>;
  /** Takes what it logs. */
  readonly logFile: string;
  /** Told when it had to be started again. */
  readonly say: (line: string) => void;
}

const readyWithinMs = 60_000;
const againAfterMs = 1000;
const stopWithinMs = (finishWithinSeconds + 10) * 1000;

/** Where the user wants the services' spans: `OTEL_EXPORTER_OTLP_ENDPOINT`. */
const collector = (): Readonly<Record<string, string>> => {
  const { otelExporterOtlpEndpoint: endpoint } = loadSettings(z.object({ otelExporterOtlpEndpoint: z.url().optional() }));
  return endpoint === undefined ? {} : { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint };
};

const programOf = (service: string): string => fileURLToPath(new URL(`../../../${service}/dist/main.js`, import.meta.url));

/** One service as a process of its own, started again when it ends by itself. */
export class ServiceProcess {
  private child: ChildProcess;
  private stopping = false;
  private readonly log: WriteStream;

  private constructor(private readonly options: ServiceProcessOptions) {
    this.log = createWriteStream(options.logFile, { flags: 'a', mode: 0o600 });
    this.child = this.spawn();
  }

  /** Resolves when it is ready for requests. */
  static async start(options: ServiceProcessOptions): Promise<ServiceProcess> {
    const started = new ServiceProcess(options);
    await started.ready().catch(async (error: unknown) => {
      await started.stop();
      throw error;
    });
    return started;
  }

  /** Asks the process to do what is due; gives whether nothing was. */
  async settle(): Promise<boolean> {
    const { child } = this;
    if (!child.connected) return false;
    const answered = once(child, 'message', { signal: AbortSignal.timeout(readyWithinMs) });
    child.send(settleRequest);
    const [{ rests }] = (await answered.catch(() => [{ rests: false }])) as [{ rests: boolean }];
    return rests;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (isAlive(child)) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
      await ended;
      clearTimeout(patience);
    }
    this.log.end();
  }

  private spawn(): ChildProcess {
    const { name, environment, say } = this.options;
    const child = spawn(process.execPath, [...nodeFlags, programOf(name)], {
      env: { ...collector(), ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // In a group of its own: Ctrl-C is for the program that started it, which ends it when its turn comes.
      detached: true,
    });
    child.stdout?.pipe(this.log, { end: false });
    child.stderr?.pipe(this.log, { end: false });
    child.once('exit', (code, signal) => {
      if (this.stopping) return;
      say(`${name} ended by itself (${signal ?? String(code)}) and is started again; see ${this.options.logFile}.`);
      setTimeout(() => {
        if (!this.stopping) this.child = this.spawn();
      }, againAfterMs);
    });
    return child;
  }

  private async ready(): Promise<void> {
    const { name, port, logFile } = this.options;
    const address = `http://127.0.0.1:${String(port)}/${name}/readyz`;
    for (let waited = 0; waited < readyWithinMs; waited += 50) {
      if (!isAlive(this.child)) throw new Error(`${name} did not start; see ${logFile}.`);
      const isReady = await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isReady) return;
      await wait(50);
    }
    throw new Error(`${name} did not get ready; see ${logFile}.`);
  }
}

const isAlive = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;
