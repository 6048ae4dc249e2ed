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
    ...types.flatMap((type) =>
      partitions.flatMap((partition) => {
        const subject = `${type.replace('nelikentta.', 'nelikentta.049.')}.${String(partition)}`;
        return [publish(subject, (identity) => has(identity, 'publishes', type)), subscribe(subject, nobody)];
      }),
    ),
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
      publish(`$JS.API.CONSUMER.DURABLE.CREATE.${line}`, (identity) => identity === administrator),
      ...['CREATE', 'DELETE', 'PAUSE'].map((verb) => publish(`$JS.API.CONSUMER.${verb}.${line}`, nobody)),
    ]),
    ...names.flatMap((name) => managing(name, services[name]?.publishes.length !== 0)),
    ...['INFO', 'STREAM.NAMES', 'STREAM.LIST', 'STREAM.CREATE.another', 'CONSUMER.DURABLE.CREATE.another.line'].map((verb) =>
      publish(`$JS.API.${verb}`, nobody),
    ),
    ...[
      'anything',
      'nelikentta',
      'nelikentta.049.another.things.changed.v1.0',
      '_INBOX.another.1',
      '$SYS.REQ.SERVER.PING',
    ].flatMap((subject) => [publish(subject, nobody), subscribe(subject, nobody)]),
    ...['>', '*', '_INBOX.>', 'nelikentta.>', 'nelikentta-question.>', '$JS.>', '$SYS.>'].map((all) => subscribe(all, nobody)),
  ];

  function managing(stream: string, publishes: boolean): Case[] {
    const isTheirs = (identity: string) => publishes && identity === administrator;
    const hears = (identity: string) =>
      Object.values(services[identity]?.receives ?? {}).some((types) => types.some((type) => type.split('.')[1] === stream));
    const knows = (identity: string) => isTheirs(identity) || (publishes && identity === stream) || hears(identity);
    const nobodys = ['DELETE', 'PURGE', 'MSG.GET', 'MSG.DELETE', 'SNAPSHOT', 'RESTORE', 'PEER.REMOVE', 'LEADER.STEPDOWN'];
    return [
      ...['CREATE', 'UPDATE'].map((verb) => publish(`$JS.API.STREAM.${verb}.${stream}`, isTheirs)),
      publish(`$JS.API.STREAM.INFO.${stream}`, knows),
      ...nobodys.map((verb) => publish(`$JS.API.STREAM.${verb}.${stream}`, nobody)),
      publish(`$JS.API.DIRECT.GET.${stream}`, nobody),
      ...['CREATE', 'LIST', 'NAMES'].map((verb) => publish(`$JS.API.CONSUMER.${verb}.${stream}`, nobody)),
      ...['CREATE', 'DURABLE.CREATE', 'DELETE', 'INFO'].map((verb) =>
        publish(`$JS.API.CONSUMER.${verb}.${stream}.new`, nobody),
      ),
    ];
  }
}

const partitions = [0, 1, 2, 3];

const lines = (services: Installation['services']): { service: string; line: string }[] =>
  Object.entries(services).flatMap(([service, { receives }]) =>
    Object.entries(receives).flatMap(([consumer, types]) =>
      [...new Set(types.map((type) => type.split('.')[1]))].flatMap((stream) =>
        partitions.map((partition) => ({ service, line: `${stream ?? ''}.${service}_${consumer}_${String(partition)}` })),
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
