import { crc32 } from 'node:zlib';
import type { Envelope } from '../envelope.js';

/** Lines that the messages of one type are divided into by their aggregate; within a line they keep their order. */
export const partitions = 4;

/** The line of an aggregate: the same for ever, in every process. */
const partitionOf = (aggregateId: string): number => crc32(aggregateId) % partitions;

/** `nelikentta.<municipality>.<owner>.<plural>.<past-verb>.v<n>.<partition>` */
export function subjectOf({ type, municipality, subject }: Envelope): string {
  const [product = '', ...rest] = type.split('.');
  return [product, municipality, ...rest, partitionOf(subject)].join('.');
}

/** The messages of a type in one partition, or in any, of every municipality. */
export function filterOf(type: string, partition: number | '*'): string {
  const [product = '', ...rest] = type.split('.');
  return [product, '*', ...rest, partition].join('.');
}

/** Everything that a service publishes, of every municipality: what its stream keeps. */
export const subjectsOf = (owner: string): string => `nelikentta.*.${owner}.>`;

/** A question by its name, `<owner>.<question>`. Another first part than the messages have, or a stream would keep questions and answer them. */
export const questionSubject = (question: string): string => `nelikentta-question.${question}`;

/** Where answers to a service come: nobody else may listen there. */
export const inboxOf = (service: string): string => `_INBOX.${service}`;

/** The service that owns a type. */
export const ownerOf = (type: string): string => type.split('.')[1] ?? '';

/** The stream that keeps a service's messages; its name is the service's. */
export const streamOf = (owner: string): string => owner;

/** The durable name of one line of a consumer on one stream: a NATS name holds no dots. */
export const durableOf = (consumer: string, partition: number): string =>
  `${consumer.replaceAll('.', '_')}_${String(partition)}`;
