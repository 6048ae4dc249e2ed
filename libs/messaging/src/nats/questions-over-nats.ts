import { setImmediate as handedToSocket } from 'node:timers/promises';
import type { NatsConnection, Subscription, SubscriptionOptions } from '@nats-io/transport-node';
import type { Log } from '@nelikentta/observability';
import { ClientNats, ServerNats } from '@nestjs/microservices';
import { firstValueFrom, throwError, timeout } from 'rxjs';
import type { Stop } from '../transport.js';
import { inboxOf, questionSubject } from './subjects.js';

const lastQuestionsMs = 1000;

/**
 * Questions by NestJS' transport over NATS, on the process's own connection: one identity, one inbox, one way back after a loss.
 * The connection tells of its losses itself; a question that is asked meanwhile is refused within its deadline.
 */
export class QuestionsOverNats {
  private readonly asker: Asker;

  constructor(
    private readonly connection: NatsConnection,
    service: string,
    private readonly log: Log,
  ) {
    this.asker = new Asker(connection, inboxOf(service));
  }

  /** Rejects when nobody answers, at once if nobody listens. */
  ask(question: string, payload: unknown, deadlineMs: number): Promise<unknown> {
    return firstValueFrom(this.asker.send<unknown>(questionSubject(question), payload).pipe(timeout(deadlineMs)));
  }

  /** Answers until told to stop, which lets the answers under way be given. Of several processes one answers a question. */
  async answer(question: string, respond: (payload: unknown) => Promise<unknown>): Promise<Stop> {
    const underway = new Set<Promise<unknown>>();
    const answerer = new Answerer(this.connection, question);
    answerer.addHandler(questionSubject(question), (payload: unknown) => {
      const answering = this.answerOne(payload, respond).finally(() => underway.delete(answering));
      underway.add(answering);
      return answering;
    });
    await answerer.listen(() => undefined);
    return async () => {
      await answerer.close();
      await Promise.all(underway);
      await handedToSocket();
    };
  }

  private answerOne(payload: unknown, respond: (payload: unknown) => Promise<unknown>): Promise<unknown> {
    return Promise.resolve()
      .then(() => respond(payload))
      .catch((error: unknown) => {
        this.log.warn('A question could not be answered.', { error });
        // Who asked learns that it failed, never what went wrong here.
        return throwError(() => ({ message: 'The question could not be answered.' }));
      });
  }
}

class Asker extends ClientNats {
  constructor(
    private readonly connection: NatsConnection,
    inboxPrefix: string,
  ) {
    super({ inboxPrefix });
  }

  override createClient(): Promise<NatsConnection> {
    return Promise.resolve(this.connection);
  }

  override handleStatusUpdates(): Promise<void> {
    return Promise.resolve();
  }
}

class Answerer extends ServerNats {
  constructor(
    private readonly connection: NatsConnection,
    queue: string,
  ) {
    super({ queue });
  }

  override createNatsClient(): Promise<PartOfConnection> {
    return Promise.resolve(new PartOfConnection(this.connection));
  }

  override handleStatusUpdates(): Promise<void> {
    return Promise.resolve();
  }
}

/** What one answerer has of the connection that others use too: closing it ends its subscriptions alone. */
class PartOfConnection {
  private readonly subscriptions: Subscription[] = [];

  constructor(private readonly connection: NatsConnection) {}

  subscribe(subject: string, options: SubscriptionOptions): Subscription {
    const subscription = this.connection.subscribe(subject, options);
    this.subscriptions.push(subscription);
    return subscription;
  }

  /** Questions that were already on their way here are still taken, unless the server is away. */
  async close(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, lastQuestionsMs);
    });
    const drained = this.subscriptions.map((subscription) => subscription.drain().catch(() => undefined));
    await Promise.race([Promise.all(drained), patience]);
    clearTimeout(timer);
  }
}
