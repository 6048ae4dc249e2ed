import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ServiceLogins } from '@nelikentta/persistence';
import type { WorkOptions } from '../service-at-work.js';
import type { ServiceName, Told, Usage } from './serve.js';

/** Where a server answers, and what a request to it carries. */
export interface Served {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A process of its own that answers what it is told, one thing at a time. */
export class OwnProcess {
  private constructor(private readonly child: ChildProcess) {}

  /**
   * @param file of this folder, without its ending
   * @param execArgv how Node is told to run it
   */
  static start(file: string, execArgv: readonly string[] = []): OwnProcess {
    const path = fileURLToPath(new URL(`${file}.js`, import.meta.url));
    return new OwnProcess(fork(path, [], { execArgv: [...execArgv], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }));
  }

  ask(told: object): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null) => {
        reject(new Error(`A measured process ended with ${String(code)}.`));
      };
      this.child.once('exit', ended);
      this.child.once('message', (answer) => {
        this.child.off('exit', ended);
        resolve(answer);
      });
      this.child.send(told);
    });
  }

  stop(): Promise<void> {
    if (this.child.exitCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      this.child.once('exit', () => {
        resolve();
      });
      this.child.disconnect();
    });
  }
}

/** A service in a process of its own, as in production, so that neither who asks nor the floor shares its core or its memory. */
export class ServiceProcess {
  private constructor(
    private readonly process: OwnProcess,
    readonly served: Served,
  ) {}

  static async start(service: ServiceName, logins: ServiceLogins, options: WorkOptions = {}): Promise<ServiceProcess> {
    const process = OwnProcess.start('serve');
    const told: Told = { kind: 'start', service, logins, options };
    return new ServiceProcess(process, (await process.ask(told)) as Served);
  }

  async usage(): Promise<Usage> {
    return (await this.process.ask({ kind: 'usage' } satisfies Told)) as Usage;
  }

  async forget(): Promise<void> {
    await this.process.ask({ kind: 'forget' } satisfies Told);
  }

  stop(): Promise<void> {
    return this.process.stop();
  }
}
