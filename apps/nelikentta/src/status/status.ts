/** The services that there are. The program that looks at them does not load them. */
export const serviceNames = [
  'customer-registry',
  'segmentation',
  'service-catalogue',
  'competence-management',
  'steering',
] as const;

/** A service as it is seen from outside. */
export interface ServiceStatus {
  readonly name: string;
  readonly address: string;
  /** `up`: it lives, but takes no requests, for want of PostgreSQL or because it ends; `away`: it does not answer at all. */
  readonly state: 'ready' | 'up' | 'away';
  /** What it has to tell and has not; null when it could not tell. */
  readonly outbox: { readonly waiting: number; readonly oldestSeconds: number } | null;
  readonly consumers: readonly ConsumerStatus[];
  /** What its database answered slowly since it began, those that took most in all first. */
  readonly slowStatements: readonly SlowStatement[];
}

/** A statement that took longer than 100 ms, by its verb, a mark of its text, and its tables. */
export interface SlowStatement {
  readonly name: string;
  readonly count: number;
  readonly meanMs: number;
  readonly maxMs: number;
}

/** One line of receipt of a service. */
export interface ConsumerStatus {
  readonly name: string;
  /** Messages in the streams that it has not yet applied; null where nothing waits but in the outboxes. */
  readonly waiting: number | null;
  readonly redelivered: number | null;
  readonly parked: number;
}

export interface Status {
  readonly services: readonly ServiceStatus[];
}

/** What wants a look, worst first; nothing when all is well. */
export type Finding = 'notReady' | 'parked' | 'oldOutbox';

const oldSeconds = 60;

export function findingsIn({ services }: Status): Finding[] {
  const isParked = services.some(({ consumers }) => consumers.some(({ parked }) => parked > 0));
  const isOld = services.some(({ outbox }) => outbox !== null && outbox.oldestSeconds > oldSeconds);
  return [
    ...(services.some(({ state }) => state !== 'ready') ? (['notReady'] as const) : []),
    ...(isParked ? (['parked'] as const) : []),
    ...(isOld ? (['oldOutbox'] as const) : []),
  ];
}
