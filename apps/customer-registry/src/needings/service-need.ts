import { isDeepStrictEqual } from 'node:util';
import { DomainError } from '@nelikentta/framework';

export const outcomes = ['answered', 'partly', 'notAnswered', 'lapsed'] as const;
export type Outcome = (typeof outcomes)[number];

/** How and when a service need ended. */
export interface Closing {
  readonly at: Date;
  readonly outcome: Outcome;
  /** Why it ended so. Owed to a customer who was not answered: the provider says where it cannot (framework.md §5). */
  readonly reason: string | null;
}

/** What is kept of a service need. */
export interface ServiceNeedFacts {
  readonly needingId: string;
  readonly customerId: string;
  /** The service that could answer it, when one is known; else the class of services. */
  readonly serviceId: string | null;
  /** URI of a service class of PTV. */
  readonly serviceClass: string | null;
  readonly openedAt: Date;
  /** Null while it is open. */
  readonly closing: Closing | null;
}

/** The part of a needing that some service could answer (framework.md §2): open until it is closed with an outcome. */
export class ServiceNeed {
  private constructor(
    readonly id: string,
    readonly version: number,
    readonly facts: ServiceNeedFacts,
    readonly retracted: boolean,
  ) {}

  /** @throws DomainError `service-need-without-service`, `service-need-in-the-future`, and those of `close` */
  static identify(id: string, facts: ServiceNeedFacts, now: Date): ServiceNeed {
    return new ServiceNeed(id, 1, checked(facts, now), false);
  }

  /** One that was identified earlier, as it was kept. */
  static kept(id: string, version: number, facts: ServiceNeedFacts, retracted: boolean): ServiceNeed {
    return new ServiceNeed(id, version, facts, retracted);
  }

  /** @throws DomainError `service-need-closed`, `service-need-closed-before-opened`, `outcome-without-reason` */
  close(closing: Closing, now: Date): ServiceNeed {
    this.refuseWhenRetracted();
    if (this.facts.closing) throw new DomainError('service-need-closed', 'The service need is closed. Reopen it first.');
    return this.changed({ ...this.facts, closing }, now);
  }

  /** Open again, as if it had never been closed; the earlier outcome stays in the history. */
  reopen(now: Date): ServiceNeed {
    this.refuseWhenRetracted();
    if (!this.facts.closing) throw new DomainError('service-need-open', 'The service need is open already.');
    return this.changed({ ...this.facts, closing: null }, now);
  }

  /** What its source now says of its closing; itself when that is nothing new. */
  told(closing: Closing | null, now: Date): ServiceNeed {
    return !this.retracted && isDeepStrictEqual(closing, this.facts.closing)
      ? this
      : this.changed({ ...this.facts, closing }, now);
  }

  retract(): ServiceNeed {
    this.refuseWhenRetracted();
    return new ServiceNeed(this.id, this.version + 1, this.facts, true);
  }

  private changed(facts: ServiceNeedFacts, now: Date): ServiceNeed {
    return new ServiceNeed(this.id, this.version + 1, checked(facts, now), false);
  }

  private refuseWhenRetracted(): void {
    if (this.retracted) throw new DomainError('already-retracted', 'The service need was retracted.');
  }
}

function checked(facts: ServiceNeedFacts, now: Date): ServiceNeedFacts {
  const { serviceId, serviceClass, openedAt, closing } = facts;
  if (serviceId === null && serviceClass === null)
    throw new DomainError('service-need-without-service', 'A service need names a service or a class of services.', {
      field: 'serviceId',
    });
  if (openedAt > now)
    throw new DomainError('service-need-in-the-future', 'A service need is opened once it is known.', { field: 'openedAt' });
  if (closing) checkClosing(closing, openedAt, now);
  return facts;
}

function checkClosing({ at, outcome, reason }: Closing, openedAt: Date, now: Date): void {
  if (at < openedAt)
    throw new DomainError('service-need-closed-before-opened', 'A service need is closed after it was opened.', {
      field: 'closedAt',
    });
  if (at > now)
    throw new DomainError('service-need-in-the-future', 'A service need is closed once it has ended.', { field: 'closedAt' });
  if (outcome === 'notAnswered' && (reason ?? '').trim() === '')
    throw new DomainError('outcome-without-reason', 'A need that was not answered is closed with the reason.', {
      field: 'reason',
    });
}
