import { type Contract, contracts, type Question, questions } from '@nelikentta/contracts';
import { z } from 'zod';
import { Envelope } from '../envelope.js';
import type { Installation } from '../nats/installation.js';
import { Asked } from '../questions.js';
import { filterOf, inboxOf, partitions, questionSubject } from '../nats/subjects.js';

type Json = Readonly<Record<string, unknown>>;

/** The document of all messages and questions between the services, after AsyncAPI 3.0. A pure function of the installation. */
export function asyncApiDocument({ services }: Installation): Json {
  const asked = questions.map((question) => questionParts(question, services));
  const told = contracts.map((contract) => contractParts(contract, services));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Nelikenttä: messages between services',
      version: '1',
      description:
        'CloudEvents 1.0 in structured mode, over NATS JetStream; questions over NATS request and reply. Each message carries rows in ' +
        'the state they are now known, with versions: the highest version is the truth, whatever the order of arrival.',
      license: { name: 'EUPL-1.2' },
    },
    defaultContentType: 'application/json',
    channels: Object.assign({}, ...[...told, ...asked].map(({ channels }) => channels)) as Json,
    operations: Object.assign({}, ...[...told, ...asked].map(({ operations }) => operations)) as Json,
    components: { messages: Object.assign({}, ...[...told, ...asked].map(({ messages }) => messages)) as Json },
  };
}

interface Parts {
  readonly channels: Json;
  readonly operations: Json;
  readonly messages: Json;
}

function contractParts(contract: Contract, services: Installation['services']): Parts {
  const { type, owner, summary } = contract;
  const channel = { $ref: `#/channels/${type}` };
  const receipts = Object.entries(services).flatMap(([service, { receives }]) =>
    Object.entries(receives)
      .filter(([, types]) => types.includes(type))
      .map(([consumer]) => [`${service}.${consumer}.receives.${type}`, { action: 'receive', channel, summary }] as const),
  );
  return {
    channels: {
      [type]: {
        address: filterOf(type, '*').replace('*', '{municipality}').replace(/\*$/, '{line}'),
        summary,
        parameters: {
          municipality: { description: 'Three-digit code of the municipality that the rows belong to.' },
          line: {
            description: 'Messages of one aggregate keep to one line, and their order in it.',
            enum: Array.from({ length: partitions }, (_, line) => String(line)),
          },
        },
        messages: { [type]: { $ref: `#/components/messages/${type}` } },
      },
    },
    operations: { [`${owner}.sends.${type}`]: { action: 'send', channel, summary }, ...Object.fromEntries(receipts) },
    messages: { [type]: { name: type, title: type, summary, payload: envelopeOf(contract), examples: [exampleOf(contract)] } },
  };
}

function questionParts({ name, owner, summary, input, answer }: Question, services: Installation['services']): Parts {
  const [asking, answering] = [`${name}.question`, `${name}.answer`];
  const [channel, replies] = [{ $ref: `#/channels/${asking}` }, { $ref: `#/channels/${answering}` }];
  const reply = { address: { location: '$message.header#/reply' }, channel: replies };
  const asks = Object.entries(services)
    .filter(([, service]) => service.asks.includes(name))
    .map(([service]) => [`${service}.asks.${name}`, { action: 'send', channel, summary, reply }] as const);
  // As NestJS' transport over NATS wraps them.
  const asked = z.object({ pattern: z.literal(questionSubject(name)), id: z.string(), data: Asked.extend({ input }) });
  const answered = z.object({ id: z.string(), response: answer, isDisposed: z.literal(true) });
  return {
    channels: {
      [asking]: {
        address: questionSubject(name),
        summary,
        messages: { [asking]: { $ref: `#/components/messages/${asking}` } },
      },
      [answering]: {
        address: null,
        summary: `Answers come to the inbox of whoever asked, below ${inboxOf('<service>')}.`,
        messages: { [answering]: { $ref: `#/components/messages/${answering}` } },
      },
    },
    operations: { [`${owner}.answers.${name}`]: { action: 'receive', channel, summary, reply }, ...Object.fromEntries(asks) },
    messages: {
      [asking]: { name: asking, summary, payload: jsonSchema(asked) },
      [answering]: { name: answering, payload: jsonSchema(answered) },
    },
  };
}

/** The JSON Schema of whatever a contract's or question's schema lets through. */
export const jsonSchema = (schema: z.ZodType): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { target: 'draft-7' });
  return rest;
};

const envelopeOf = ({ type, owner, schema }: Contract): Json =>
  jsonSchema(Envelope.extend({ type: z.literal(type), source: z.literal(`/${owner}`), data: schema }));

/** A message as it travels, with the contract's example in it. */
export const exampleOf = ({ type, owner, example }: Contract): { readonly payload: Envelope } => ({
  payload: {
    specversion: '1.0',
    id: '018f4e7a-0000-7000-8000-0000000000ff',
    type,
    source: `/${owner}`,
    subject: '018f4e7a-0000-7000-8000-000000000001',
    time: '2026-06-01T09:30:00.000Z',
    datacontenttype: 'application/json',
    municipality: '049',
    aggregateversion: 1,
    data: example,
  },
});
