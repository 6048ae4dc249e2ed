import type { Slice } from '@nelikentta/testing';

/** A request about something that belongs to a municipality. */
export interface Request {
  /** Method and path as the route declares them, and a query where one is needed: `GET /v1/customers/:customerId`. */
  readonly route: string;
  /** Values of the path's parameters: ids of what Espoo has. */
  readonly ids: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** Enters one of everything in Espoo and says how each is asked for; in an order in which all can be done. */
export type Belongings = (slice: Slice) => Promise<Request[]>;

/** Whatever is addressed by these ids. */
export const about =
  (ids: Readonly<Record<string, string>>) =>
  (...routes: (string | [route: string, body: object])[]): Request[] =>
    routes.map((each) => (typeof each === 'string' ? { route: each, ids } : { route: each[0], ids, body: each[1] }));

/** Enters something by a POST and gives the body of the answer, of which the caller knows the shape. */
export async function entered<Answer>(slice: Slice, path: string, body: object = {}): Promise<Answer> {
  const answer = await slice.post(path).send(body);
  if (!answer.ok) throw new Error(`POST ${path} was answered with ${String(answer.status)}: ${answer.text}`);
  return answer.body as Answer;
}
