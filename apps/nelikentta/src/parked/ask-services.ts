import { z } from 'zod';
import type { ServiceAddress } from '../status/look-at-services.js';

const ParkedMessages = z.array(
  z.object({
    eventId: z.string(),
    consumer: z.string(),
    aggregateId: z.string(),
    type: z.string(),
    error: z.string().nullable(),
    attempts: z.int(),
    parkedAt: z.string(),
  }),
);
const Applied = z.object({ applied: z.int() });

export type ParkedMessage = z.output<typeof ParkedMessages>[number];

/** What one service answered; `status` 0 when it did not. */
export type Answered<Told> = { readonly service: string } & (
  { readonly told: Told } | { readonly refused: { readonly status: number; readonly detail: string } }
);

const patienceMs = 60_000;
const Problem = z.object({ detail: z.string().optional(), title: z.string().optional() });

/** What is parked with each service, its oldest hundred. */
export const parkedWith = (addresses: readonly ServiceAddress[], token: string): Promise<Answered<ParkedMessage[]>[]> =>
  Promise.all(addresses.map((each) => ask(each, token, 'GET', 'v1/parked-messages', ParkedMessages)));

/** Has a message applied with every service where it is parked, once; those where it is not answer 404. */
export const requeueWith = (
  addresses: readonly ServiceAddress[],
  token: string,
  eventId: string,
): Promise<Answered<{ applied: number }>[]> =>
  Promise.all(addresses.map((each) => ask(each, token, 'POST', `v1/parked-messages/${eventId}/requeue`, Applied)));

async function ask<Told>(
  { name: service, address }: ServiceAddress,
  token: string,
  method: 'GET' | 'POST',
  path: string,
  schema: z.ZodType<Told>,
): Promise<Answered<Told>> {
  try {
    const answer = await fetch(`${address}/${service}/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(patienceMs),
    });
    const body: unknown = await answer.json();
    if (answer.ok) return { service, told: schema.parse(body) };
    const { detail, title } = Problem.parse(body);
    return { service, refused: { status: answer.status, detail: detail ?? title ?? '' } };
  } catch (error) {
    return { service, refused: { status: 0, detail: (error as Error).message } };
  }
}
