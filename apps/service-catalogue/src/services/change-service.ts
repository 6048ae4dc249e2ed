import { Injectable } from '@nestjs/common';
import { requireVersion } from '@nelikentta/http';
import { Clock, Database, Ids, type Scope } from '@nelikentta/persistence';
import { archiveService, type Changed, editService, publishService, type Service, type ServiceFacts } from './service.js';
import { announceServices } from './services.events.js';
import { type ChangeAction, recordChanges, saveService, serviceOf, type ServiceWithTemplate } from './services.table.js';
import { type GivenContent } from './content/service-content.js';
import { requireReferences } from './require-references.js';

/** Which service is changed, and the version that the change is based on. */
export interface Target {
  readonly id: string;
  readonly basedOn: number;
}

export type ServiceEdit = Partial<Omit<ServiceFacts, 'content'>> & { readonly content?: GivenContent };

/** Edits, publishes and archives services; each change is kept in the service's history and told to the others. */
@Injectable()
export class ChangeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  edit(scope: Scope, target: Target, { content, ...edit }: ServiceEdit): Promise<ServiceWithTemplate> {
    return this.change(scope, target, 'edited', ({ service }) =>
      editService(service, { ...edit, ...(content && { content: { ...service.content, ...defined(content) } }) }),
    );
  }

  publish(scope: Scope, target: Target): Promise<ServiceWithTemplate> {
    return this.change(scope, target, 'published', ({ service, effective }) =>
      publishService(service, effective, this.clock.now()),
    );
  }

  archive(scope: Scope, target: Target): Promise<ServiceWithTemplate> {
    return this.change(scope, target, 'archived', ({ service }) => archiveService(service, this.clock.now()));
  }

  private change(
    scope: Scope,
    { id, basedOn }: Target,
    action: ChangeAction,
    decide: (present: ServiceWithTemplate) => Changed,
  ): Promise<ServiceWithTemplate> {
    return this.database.write(scope, async (tx) => {
      const present = await serviceOf(tx, id, true);
      requireVersion(present.service.version, basedOn);
      const { service, changes } = decide(present);
      if (Object.keys(changes).length === 0 && sameDecision(service, present.service)) return present;
      await requireReferences(tx, service);
      const at = this.clock.now();
      await saveService(tx, service, at);
      await recordChanges(tx, at, [{ id, version: service.version, action, changes }]);
      await announceServices(tx, this.ids, at, [id]);
      return serviceOf(tx, id);
    });
  }
}

const sameDecision = (one: Service, other: Service) => one.decision.by === other.decision.by;

const defined = (content: GivenContent): Partial<Service['content']> =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
