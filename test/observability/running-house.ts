import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@nelikentta/toolbox';
import { MainJob } from '../journeys/main-job.js';

export const services = [
  'customer-registry',
  'segmentation',
  'service-catalogue',
  'competence-management',
  'steering',
] as const;

interface Traced {
  readonly traceId: string;
  readonly answer: { readonly id: string };
}

/** The five services as five processes over a real NATS, behind one address, with nobody in them yet. */
export class RunningHouse {
  private constructor(
    private readonly job: MainJob,
    private readonly folder: string,
    readonly address: string,
  ) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<RunningHouse> {
    const folder = await mkdtemp(join(tmpdir(), 'nelikentta-seen-'));
    const port = String(await freePort());
    const options = ['--issuer', 'development', '--empty', '--json', '--data-folder', join(folder, 'data'), '--port', port];
    const job = MainJob.npmStart(['local', ...options], environment);
    await job.says('stderr', /Ctrl-C/);
    return new RunningHouse(job, folder, `http://127.0.0.1:${port}`);
  }

  /** Asks in a trace of its own that is to be recorded; gives the answer and the trace's id. */
  get(path: string): Promise<Traced> {
    return this.ask(path, { method: 'GET' });
  }

  post(path: string, body: object): Promise<Traced> {
    return this.ask(path, { method: 'POST', body: JSON.stringify(body) });
  }

  /** The text of a service's `/metrics`. */
  async metricsOf(service: string): Promise<string> {
    return (await fetch(`${this.address}/${service}/metrics`)).text();
  }

  async stop(): Promise<void> {
    this.job.signal('SIGTERM');
    await this.job.ended;
    await rm(this.folder, { recursive: true, force: true });
  }

  private async ask(path: string, request: RequestInit): Promise<Traced> {
    const traceId = randomBytes(16).toString('hex');
    const headers = {
      authorization: `Bearer ${this.job.printed().token}`,
      'content-type': 'application/json',
      purpose: 'service-delivery',
      traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-01`,
    };
    const answer = await fetch(`${this.address}${path}`, { ...request, headers });
    if (!answer.ok) throw new Error(`${path} answered ${String(answer.status)}: ${await answer.text()}`);
    return { traceId, answer: (await answer.json()) as { id: string } };
  }
}
