import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { atEndOfThisProcess } from './at-end-of-this-process.js';
import type { Found } from './toolbox.js';

export interface NatsServerOptions {
  readonly tool: Found;
  /** Keeps the streams, the ports and the log. */
  readonly folder: string;
  /** A configuration file, which may say where the streams lie; without one the server has JetStream and lets anyone do anything. */
  readonly configuration?: string | undefined;
  /** By default any free one. */
  readonly port?: number;
  /** Variables that the configuration names. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface NatsServer {
  readonly port: number;
  /** Address for a client: `127.0.0.1:<port>`. */
  readonly server: string;
  readonly process: ChildProcess;
  /** Resolves when it has ended, wanted or not. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

const readyWithinMs = 60_000;

/** Starts a nats-server on 127.0.0.1; it ends with this process, however that ends. Throws with its last words when it does not come up. */
export async function startNatsServer(options: NatsServerOptions): Promise<NatsServer> {
  const { tool, folder, configuration, port = -1, environment = {} } = options;
  await mkdir(folder, { recursive: true });
  const log = join(folder, 'nats-server.log');
  // The server refuses to be told twice where its streams lie.
  const namesStore = configuration !== undefined && (await readFile(configuration, 'utf8')).includes('store_dir:');
  const output = await open(log, 'a', 0o600);
  const child = spawn(
    tool.program,
    [
      ...['--addr', '127.0.0.1', '--port', String(port), '--ports_file_dir', folder],
      ...(namesStore ? [] : ['--jetstream', '--store_dir', join(folder, 'streams')]),
      ...(configuration === undefined ? [] : ['--config', configuration]),
    ],
    // In a group of its own: Ctrl-C is for who started it, and who stops it when its clients are done.
    { stdio: ['ignore', output.fd, output.fd], env: environment, detached: true },
  );
  await output.close();
  const rest = atEndOfThisProcess('kill -TERM "$1"', String(child.pid));
  const ended = once(child, 'close').finally(rest);
  ended.catch(() => undefined);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended.catch(() => undefined);
  };
  const actual = await portOf(child, folder).catch(async (error: unknown) => {
    await stop();
    throw new Error(`nats-server did not start:\n${await lastLines(log)}`, { cause: error });
  });
  return { port: actual, server: `127.0.0.1:${String(actual)}`, process: child, ended, stop };
}

// The server writes down its ports when it listens on them.
async function portOf(child: ChildProcess, folder: string): Promise<number> {
  const file = join(folder, `nats-server_${String(child.pid)}.ports`);
  for (let waited = 0; waited < readyWithinMs && child.exitCode === null; waited += 20) {
    const text = await readFile(file, 'utf8').catch(() => '');
    const port = /"(?:nats|tls):\/\/[^"]*:(\d+)"/.exec(text)?.[1];
    if (port !== undefined) {
      await rm(file, { force: true });
      return Number(port);
    }
    await wait(20);
  }
  throw new Error('It did not listen in time.');
}

const lastLines = async (log: string): Promise<string> =>
  (await readFile(log, 'utf8').catch(() => '')).trim().split('\n').slice(-10).join('\n');
