import { setTimeout as wait } from 'node:timers/promises';
import { usedService } from '../machine-room/house.js';
import { Ledger } from './ledger.js';
import { Random } from './random.js';
import { type Answer, Requests } from './requests.js';

export interface LoadParts {
  /** Makes the load the same each time, and its keys its own. */
  readonly seed: string;
  /** A day that no other load uses, so that what is counted by day can be told apart. */
  readonly day: string;
  readonly addresses: () => readonly string[];
  readonly token: string;
  readonly writers: number;
  /** Requests a second, of all writers together. */
  readonly perSecond: number;
}

interface Written {
  readonly id: string;
  version: number;
}

const customersAWriter = 3;

/** Writers that record and correct encounters at a steady pace, and a ledger of all that was answered to them. */
export class Load {
  readonly ledger = new Ledger();
  readonly requests: Requests;
  private stopping = false;
  private writing: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: LoadParts) {
    this.requests = new Requests(parts.addresses, parts.token);
  }

  start(): void {
    this.writing = Promise.all(Array.from({ length: this.parts.writers }, (_, writer) => this.write(writer)));
    this.writing.catch(() => undefined);
  }

  /** Rejects when a writer was given an answer that it cannot do anything with; otherwise it stays open. */
  failed(): Promise<never> {
    return this.writing.then(() => new Promise<never>(() => undefined));
  }

  /** Begins nothing more; resolves when all that was begun is answered. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.writing;
  }

  /** Begins nothing more and waits for no answer. */
  abandon(): void {
    this.stopping = true;
    this.requests.giveUp();
  }

  private async write(writer: number): Promise<void> {
    const { seed, writers, perSecond } = this.parts;
    const random = new Random(`${seed} ${String(writer)}`);
    let keys = 0;
    const key = () => `${seed}-${String(writer)}-${String((keys += 1))}`.replaceAll(/[^\w-]/g, '-');
    const customers: string[] = [];
    const written: Written[] = [];
    const pauseMs = (1000 * writers) / perSecond;
    while (!this.stopping) {
      const turn = wait(pauseMs * (0.5 + random.next()));
      if (customers.length < customersAWriter) customers.push(await this.register(key()));
      else if (written.length > 0 && random.next() < 0.4) await this.correct(random.of(written.slice(-20)), random);
      else written.push(await this.record(random.of(customers), key(), random));
      await turn;
    }
  }

  private async register(key: string): Promise<string> {
    const { body } = await this.accepted(201, {
      method: 'POST',
      path: '/v1/customers',
      headers: { 'idempotency-key': key },
      body: { actorLevel: 'individual', givenNames: 'Aino', familyName: 'Korhonen', birthDate: '1984-03-02' },
    });
    const { id } = body as { id: string };
    this.ledger.customers.add(id);
    return id;
  }

  private async record(customer: string, key: string, random: Random): Promise<Written> {
    const quantity = random.between(1, 100_000);
    const { body } = await this.accepted(201, {
      method: 'POST',
      path: `/v1/customers/${customer}/encounters`,
      headers: { 'idempotency-key': key },
      body: { at: `${this.parts.day}T10:00:00.000Z`, channel: 'inPerson', serviceId: usedService, quantity },
    });
    const { id, version } = body as Written;
    this.ledger.note({ id, version, quantity });
    return { id, version };
  }

  // A correction says what it is based on. When its answer was cut off, it finds that it has been made already.
  private async correct(encounter: Written, random: Random): Promise<void> {
    const quantity = random.between(100_001, 200_000) + random.next();
    const answer = await this.requests.untilAnswered({
      method: 'PATCH',
      path: `/v1/encounters/${encounter.id}`,
      headers: { 'if-match': `"${String(encounter.version)}"` },
      body: { quantity },
    });
    const isMade = answer.status === 200 || (answer.status === 412 && versionTold(answer) === encounter.version + 1);
    if (!isMade) throw new Error(`A correction was answered ${told(answer)}`);
    encounter.version += 1;
    this.ledger.note({ ...encounter, quantity });
  }

  private async accepted(status: number, asked: Parameters<Requests['untilAnswered']>[0]): Promise<Answer> {
    const answer = await this.requests.untilAnswered(asked);
    if (answer.status !== status) throw new Error(`${asked.method} ${asked.path} was answered ${told(answer)}`);
    return answer;
  }
}

const versionTold = ({ body }: Answer): number => Number((body as { version?: unknown }).version);
const told = ({ status, body }: Answer): string => `${String(status)} ${JSON.stringify(body)}`;
