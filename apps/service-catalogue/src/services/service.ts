import { type Benefit, DomainError, type Field, fieldOf, type LocalizedText, type Role } from '@nelikentta/framework';
import { type ContentKey, contentKeys, type ServiceContent } from './content/service-content.js';
import { checkSecondaryEffects, type SecondaryEffect } from './secondary-effects.js';

export const serviceStatuses = ['draft', 'published', 'archived'] as const;
export type ServiceStatus = (typeof serviceStatuses)[number];

/** How it was decided where the service stands, and whether somebody should look at it again. */
export interface Decision {
  readonly by: 'rule' | 'person';
  /** 0–1; a person's decision is sure. */
  readonly confidence: number;
  readonly needsReview: boolean;
  readonly reason: string;
}

/** What a service promises those who use it. */
export interface ServicePromise {
  /** Promised mean satisfaction, 1–10 (measures.md §2). */
  readonly csat: number | null;
  readonly texts: LocalizedText;
}

/** Where the service stands in the double dichotomy, and how its use counts (framework.md §3, §4.2). */
export interface ServiceNature {
  readonly role: Role;
  readonly benefit: Benefit;
  readonly individuallyCountable: boolean;
  readonly onBehalfOfHousehold: boolean;
  readonly statutory: boolean;
  /** What a use is counted in: `visit`, `day`, `decision`. */
  readonly unit: string;
}

/** What people say of a service and may change. */
export interface ServiceFacts extends ServiceNature {
  readonly content: ServiceContent;
  readonly generalDescriptionId: string | null;
  readonly secondaryEffects: readonly SecondaryEffect[];
  readonly promise: ServicePromise;
  readonly responsibleIds: readonly string[];
  readonly providerIds: readonly string[];
}

export interface Service extends ServiceFacts {
  readonly id: string;
  readonly version: number;
  readonly status: ServiceStatus;
  readonly decision: Decision;
  readonly publishedAt: Date | null;
  readonly archivedAt: Date | null;
  readonly source: { readonly system: string; readonly id: string } | null;
  /** Fields that people have changed since they were imported; an import leaves them alone. */
  readonly locallyEdited: readonly string[];
}

export type Change = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;

export interface Changed {
  readonly service: Service;
  readonly changes: Change;
}

const natureKeys = ['role', 'benefit', 'individuallyCountable', 'onBehalfOfHousehold', 'statutory', 'unit'] as const;
const otherKeys = ['generalDescriptionId', 'secondaryEffects', 'promise', 'responsibleIds', 'providerIds'] as const;

/** The service's field of activity: derived, never typed in (framework.md §3). */
export const fieldOfService = ({ role, benefit }: ServiceNature): Field => fieldOf(role, benefit);

/** A service begins as a draft. Throws the faults of its secondary effects. */
export function draftService(id: string, facts: ServiceFacts, decision: Decision): Service {
  checkSecondaryEffects(fieldOfService(facts), facts.secondaryEffects);
  return {
    ...facts,
    id,
    version: 1,
    status: 'draft',
    decision,
    publishedAt: null,
    archivedAt: null,
    source: null,
    locallyEdited: [],
  };
}

/**
 * Changes what is said of a service. Whoever states its role or benefit has decided where it stands. What of it came from
 * another system and is changed here is remembered, so that no import takes the change back.
 * Throws `service-is-archived` and the faults of secondary effects.
 */
export function editService(service: Service, edit: Partial<ServiceFacts>): Changed {
  requireLive(service);
  const facts: ServiceFacts = { ...service, ...edit };
  checkSecondaryEffects(fieldOfService(facts), facts.secondaryEffects);
  const decides = edit.role !== undefined || edit.benefit !== undefined;
  const decision = decides ? decidedByPerson : service.decision;
  const changes = changesBetween(service, facts);
  const edited = service.source === null ? [] : [...Object.keys(changes), ...(decides ? [...natureKeys, 'decision'] : [])];
  const locallyEdited = [...new Set([...service.locallyEdited, ...edited])];
  return { service: { ...service, ...facts, decision, locallyEdited, version: service.version + 1 }, changes };
}

/** Opens a draft to everybody. Throws `service-incomplete` with what is missing, `service-already-published`, `service-is-archived`. */
export function publishService(service: Service, effective: ServiceContent, now: Date): Changed {
  requireLive(service);
  if (service.status === 'published') throw new DomainError('service-already-published', 'The service is published already.');
  const missing = [
    ...(hasText(effective.names) ? [] : ['names']),
    ...(hasText(effective.summaries) || hasText(effective.descriptions) ? [] : ['summaries or descriptions']),
    ...(service.responsibleIds.length > 0 ? [] : ['responsibleIds']),
  ];
  if (missing.length > 0)
    throw new DomainError('service-incomplete', `Before it is published, the service needs: ${missing.join(', ')}.`, {
      missing: missing.join(', '),
    });
  return moved(service, { status: 'published', publishedAt: now });
}

/** Takes a service out of use for good; what was used and cost stays. Throws `service-is-archived`. */
export function archiveService(service: Service, now: Date): Changed {
  requireLive(service);
  return moved(service, { status: 'archived', archivedAt: now });
}

/** Throws `service-is-archived`: an archived service does not change any more. */
export function requireLive({ status }: Pick<Service, 'status'>): void {
  if (status === 'archived') throw new DomainError('service-is-archived', 'An archived service does not change any more.');
}

export const decidedByPerson: Decision = { by: 'person', confidence: 1, needsReview: false, reason: 'Decided by a person.' };

const moved = (service: Service, to: Pick<Partial<Service>, 'status' | 'publishedAt' | 'archivedAt'>): Changed => ({
  service: { ...service, ...to, version: service.version + 1 },
  changes: { status: { from: service.status, to: to.status } },
});

function changesBetween(before: ServiceFacts, after: ServiceFacts): Change {
  const pairs: [string, unknown, unknown][] = [
    ...contentKeys.map((key: ContentKey): [string, unknown, unknown] => [key, before.content[key], after.content[key]]),
    ...[...natureKeys, ...otherKeys].map((key): [string, unknown, unknown] => [key, before[key], after[key]]),
  ];
  return Object.fromEntries(
    pairs.filter(([, from, to]) => JSON.stringify(from) !== JSON.stringify(to)).map(([key, from, to]) => [key, { from, to }]),
  );
}

const hasText = (text: LocalizedText) => Object.values(text).some((value) => value !== undefined && value !== '');
