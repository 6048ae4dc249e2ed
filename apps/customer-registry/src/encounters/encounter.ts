import { isDeepStrictEqual } from 'node:util';
import { type Channel, DomainError } from '@nelikentta/framework';

/** What is kept of an encounter; what does not concern it is null. */
export interface EncounterFacts {
  readonly customerId: string;
  readonly at: Date;
  readonly channel: Channel;
  readonly serviceId: string | null;
  /** Organisation that produced the service. */
  readonly providerId: string | null;
  /** In the service's unit, above zero; an encounter with a quantity is a use of the service. */
  readonly quantity: number | null;
}

/** What a correction may change. One recorded of the wrong customer is retracted and recorded again. */
export type EncounterChanges = Partial<Omit<EncounterFacts, 'customerId'>>;

/** What must be known of a service that an encounter is about. */
export interface ServiceOffered {
  readonly status: 'draft' | 'published' | 'archived';
  readonly archivedAt: Date | null;
}

/** What an encounter is judged by beside its own facts. */
export interface EncounterCircumstances {
  readonly now: Date;
  /** The service that the facts name; undefined when there is no such service. */
  readonly service: ServiceOffered | undefined;
}

/** A meeting of a customer and the municipality; using a service is one (framework.md §2). */
export class Encounter {
  private constructor(
    readonly id: string,
    /** Counts up with each correction, from 1. */
    readonly version: number,
    readonly facts: EncounterFacts,
    readonly retracted: boolean,
  ) {}

  /** @throws DomainError when a rule of encounters would be broken */
  static record(id: string, facts: EncounterFacts, circumstances: EncounterCircumstances): Encounter {
    return new Encounter(id, 1, checked(facts, circumstances), false);
  }

  /** One that was recorded earlier, as it was kept. */
  static kept(id: string, version: number, facts: EncounterFacts, retracted: boolean): Encounter {
    return new Encounter(id, version, facts, retracted);
  }

  /** The encounter as it was after all; itself when nothing changes. */
  corrected(changes: EncounterChanges, circumstances: EncounterCircumstances): Encounter {
    this.refuseWhenRetracted();
    const facts = checked({ ...this.facts, ...changes }, circumstances);
    return isDeepStrictEqual(facts, this.facts) ? this : new Encounter(this.id, this.version + 1, facts, false);
  }

  /** It never happened; its record stays, for those who relied on it. */
  retract(): Encounter {
    this.refuseWhenRetracted();
    return new Encounter(this.id, this.version + 1, this.facts, true);
  }

  get isUse(): boolean {
    return this.facts.quantity !== null;
  }

  private refuseWhenRetracted(): void {
    if (this.retracted) throw new DomainError('already-retracted', 'The encounter was retracted.');
  }
}

function checked(facts: EncounterFacts, { now, service }: EncounterCircumstances): EncounterFacts {
  const { at, serviceId, providerId, quantity } = facts;
  if (at > now)
    throw new DomainError('encounter-in-the-future', 'An encounter is recorded once it has happened.', { field: 'at' });
  if (quantity !== null && serviceId === null)
    throw new DomainError('use-without-service', 'A use names the service that was used.', { field: 'quantity' });
  if (quantity !== null && !(quantity > 0))
    throw new DomainError('quantity-not-positive', 'A service is used in a quantity above zero.', { field: 'quantity' });
  if (providerId !== null && serviceId === null)
    throw new DomainError('provider-without-service', 'A provider is of a service, which is not named.', {
      field: 'providerId',
    });
  if (serviceId !== null) checkService(facts, service);
  return facts;
}

function checkService({ at, quantity }: EncounterFacts, service: ServiceOffered | undefined): void {
  const field = { field: 'serviceId' };
  if (!service) throw new DomainError('unknown-service', 'There is no such service.', field);
  if (quantity === null) return;
  if (service.status === 'draft')
    throw new DomainError('service-not-published', 'A service is used once it has been published.', field);
  if (service.archivedAt !== null && at >= service.archivedAt)
    throw new DomainError('service-archived', 'The service was archived when it is said to have been used.', field);
}
