import type { ProblemKind } from '@nelikentta/framework';

const statusByKind: Readonly<Record<ProblemKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  stale: 412,
  tooLarge: 413,
  unsupported: 415,
  invalid: 422,
  precondition: 428,
  internal: 500,
  unavailable: 503,
};

/** The HTTP status of a kind of problem. */
export const statusOf = (kind: ProblemKind): number => statusByKind[kind];
