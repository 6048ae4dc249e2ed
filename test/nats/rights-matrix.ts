import { setTimeout as wait } from 'node:timers/promises';
import type { connectNats, Installation } from '@nelikentta/messaging/nats';

type Connection = Awaited<ReturnType<typeof connectNats>>;
type Action = 'publish' | 'subscribe';

/** What a subject stands for, as far as anybody's rights go. */
interface Case {
  readonly action: Action;
  /** A group after a blank, where one listens as one of several. */
  readonly subject: string;
  readonly allowed: (identity: string) => boolean;
}

const administrator = 'stream-administrator';
const nobody = () => false;

/**
 * Every identity may do exactly this: written down beside the code that grants it and apart from it, from what the services are
 * said to do.
 */
export function cases({ services }: Installation): Case[] {
  const names = Object.keys(services);
  const has = (identity: string, list: 'publishes' | 'asks' | 'answers', what: string) =>
    services[identity]?.[list].includes(what) === true;
  const types = Object.values(services).flatMap(({ publishes }) => publishes);
  const questions = Object.values(services).flatMap(({ answers }) => answers);
  const publish = (subject: string, allowed: Case['allowed']): Case => ({ action: 'publish', subject, allowed });
  const subscribe = (subject: string, allowed: Case['allowed']): Case => ({ action: 'subscribe', subject, allowed });
  return [
    ...types.flatMap((type) => {
      const subject = `${type.replace('nelikentta.', 'nelikentta.049.')}.2`;
      return [publish(subject, (identity) => has(identity, 'publishes', type)), subscribe(subject, nobody)];
    }),
    ...questions.flatMap((question) => [
      publish(`nelikentta-question.${question}`, (identity) => has(identity, 'asks', question)),
      subscribe(`nelikentta-question.${question} ${question}`, (identity) => has(identity, 'answers', question)),
      subscribe(`nelikentta-question.${question} another-group`, nobody),
    ]),
    ...[...names, administrator].flatMap((name) => [
      publish(`_INBOX.${name}.1`, nobody),
      subscribe(`_INBOX.${name}.*`, (identity) => identity === name),
    ]),
    ...lines(services).flatMap(({ service, line }) => [
      publish(`$JS.API.CONSUMER.MSG.NEXT.${line}`, (identity) => identity === service),
      publish(`$JS.API.CONSUMER.UNPIN.${line}`, (identity) => identity === service),
      publish(`$JS.ACK.${line}.1.1.1.1.1`, (identity) => identity === service),
      publish(`$JS.API.CONSUMER.INFO.${line}`, (identity) => identity === service || identity === administrator),
    ]),
    ...names.flatMap((name) => managing(name, services[name]?.publishes.length !== 0)),
    ...['>', '*', '_INBOX.>', 'nelikentta.>', 'nelikentta-question.>', '$JS.>', '$SYS.>'].map((all) => subscribe(all, nobody)),
  ];

  function managing(stream: string, publishes: boolean): Case[] {
    const managed = ['STREAM.CREATE', 'STREAM.UPDATE'].map((verb) =>
      publish(`$JS.API.${verb}.${stream}`, (identity) => identity === administrator),
    );
    const refused = ['STREAM.DELETE', 'STREAM.PURGE', 'STREAM.MSG.GET', 'STREAM.MSG.DELETE', 'DIRECT.GET'].map((verb) =>
      publish(`$JS.API.${verb}.${stream}`, nobody),
    );
    const hears = (identity: string) =>
      Object.values(services[identity]?.receives ?? {}).some((types) => types.some((type) => type.split('.')[1] === stream));
    const knows = (identity: string) => identity === administrator || (identity === stream && publishes) || hears(identity);
    return [
      ...managed,
      ...refused,
      publish(`$JS.API.STREAM.INFO.${stream}`, knows),
      publish(`$JS.API.CONSUMER.CREATE.${stream}.new`, (identity) => identity === administrator),
      publish(`$JS.API.CONSUMER.DELETE.${stream}.any`, nobody),
    ];
  }
}

const lines = (services: Installation['services']): { service: string; line: string }[] =>
  Object.entries(services).flatMap(([service, { receives }]) =>
    Object.entries(receives).flatMap(([consumer, types]) =>
      [...new Set(types.map((type) => type.split('.')[1]))].flatMap((stream) =>
        [0, 3].map((partition) => ({ service, line: `${stream ?? ''}.${service}_${consumer}_${String(partition)}` })),
      ),
    ),
  );

/** Tries every case as one identity on the real server; gives those whose outcome is not what is said above. */
export async function surprises(connection: Connection, identity: string, all: readonly Case[]): Promise<string[]> {
  const denied = new Set<string>();
  void collectDenials(connection, denied);
  const subscriptions = all
    .filter(({ action }) => action === 'subscribe')
    .map(({ subject }) => {
      const [name = '', queue] = subject.split(' ');
      return connection.subscribe(name, { callback: () => undefined, ...(queue !== undefined && { queue }) });
    });
  for (const { subject } of all.filter(({ action }) => action === 'publish')) connection.publish(subject, 'x');
  await connection.flush();
  await wait(100);
  for (const subscription of subscriptions) subscription.unsubscribe();
  return all
    .filter(({ action, subject, allowed }) => allowed(identity) === denied.has(`${action} ${subject}`))
    .map(({ action, subject, allowed }) => `${identity} ${allowed(identity) ? 'may not' : 'may'} ${action} ${subject}`);
}

async function collectDenials(connection: Connection, denied: Set<string>): Promise<void> {
  for await (const status of connection.status()) {
    if (status.type !== 'error') continue;
    const said = /Permissions Violation for (Publish|Subscription) to "([^"]+)"(?: using queue "([^"]+)")?/i.exec(
      status.error.message,
    );
    if (said === null) continue;
    const [, kind = '', subject = '', queue] = said;
    denied.add(
      `${kind.toLowerCase() === 'publish' ? 'publish' : 'subscribe'} ${subject}${queue === undefined ? '' : ` ${queue}`}`,
    );
  }
}
