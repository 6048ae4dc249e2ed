import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@nelikentta/toolbox';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Where a city is kept for the next time. */
const folderOf = (customers: number): string =>
  join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'nelikentta', 'load', String(customers));

/** The sample city on the five services as five processes over NATS, as `npm run start:local` starts them. */
export class City {
  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
    private readonly token: string,
  ) {}

  /** Resolves when the city is loaded and every service has heard everything. What is done meanwhile is told on standard error. */
  static async start(customers: number): Promise<City> {
    const port = await freePort();
    const commandLine = [
      ...['--issuer', 'development', '--json', '--customers', String(customers), '--seed', '1'],
      ...['--data-folder', folderOf(customers), '--port', String(port)],
    ];
    const child = spawn(process.execPath, [join(root, 'apps/nelikentta/dist/local/main.js'), ...commandLine], {
      cwd: root,
      // By the channel it ends when this process does.
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    const { token } = JSON.parse(await firstLine(child)) as { token: string };
    return new City(child, `http://127.0.0.1:${String(port)}`, token);
  }

  /** Of a system that may do everything, for a purpose. */
  get headers(): Readonly<Record<string, string>> {
    return { authorization: `Bearer ${this.token}`, purpose: 'service-delivery', 'content-type': 'application/json' };
  }

  async get<Answer>(path: string): Promise<Answer> {
    return answered(await fetch(this.address + path, { headers: this.headers }));
  }

  async post<Answer>(path: string, body: object): Promise<Answer> {
    return answered(await fetch(this.address + path, { method: 'POST', headers: this.headers, body: JSON.stringify(body) }));
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}

async function answered<Answer>(response: Response): Promise<Answer> {
  if (!response.ok) throw new Error(`${response.url} was answered ${String(response.status)}.`);
  return (await response.json()) as Answer;
}

/** Rejects when it ends before it has said anything. */
async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The city has no standard output.');
  let said = '';
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    said += chunk.toString();
    if (said.endsWith('\n')) return said;
  }
  throw new Error('The city did not start.');
}
