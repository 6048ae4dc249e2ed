import { Injectable } from '@nestjs/common';
import { Clock, Database, Ids, type Scope } from '@nelikentta/persistence';
import { classifyService } from '../classification/classify-service.js';
import { inherit } from './content/inheritance.js';
import { contentOf, type GivenContent } from './content/service-content.js';
import { findTemplate, type Template } from './find-template.js';
import { requireReferences } from './require-references.js';
import { decidedByPerson, draftService, type Decision, type ServiceFacts, type ServiceNature } from './service.js';
import { announceServices } from './services.events.js';
import { recordChanges, saveService, serviceOf, type ServiceWithTemplate } from './services.table.js';

/** A new service. What is left out of its nature, the rule table proposes by its service classes. */
export type NewService = Partial<Omit<ServiceFacts, 'content'>> & { readonly content: GivenContent };

@Injectable()
export class CreateService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  execute(scope: Scope, given: NewService): Promise<ServiceWithTemplate> {
    const at = this.clock.now();
    return this.database.write(scope, async (tx) => {
      const template = await findTemplate(tx, given.generalDescriptionId ?? null);
      const { facts, decision } = completed(given, template);
      await requireReferences(tx, facts);
      const service = draftService(this.ids.next(), facts, decision);
      await saveService(tx, service, at);
      await recordChanges(tx, at, [{ id: service.id, version: 1, action: 'created', changes: {} }]);
      await announceServices(tx, this.ids, at, [service.id]);
      return serviceOf(tx, service.id);
    });
  }
}

function completed(given: NewService, template: Template | null): { facts: ServiceFacts; decision: Decision } {
  const content = contentOf(given.content);
  const { serviceClasses } = template === null ? content : inherit(content, template.content).content;
  const { confidence, needsReview, reason, arrangedBy: _, ...proposed } = classifyService(serviceClasses, template);
  const decides = given.role !== undefined && given.benefit !== undefined;
  const nature: ServiceNature = { ...proposed, ...stated(given) };
  return {
    facts: {
      ...nature,
      content,
      generalDescriptionId: given.generalDescriptionId ?? null,
      secondaryEffects: given.secondaryEffects ?? [],
      promise: given.promise ?? { csat: null, texts: {} },
      responsibleIds: given.responsibleIds ?? [],
      providerIds: given.providerIds ?? [],
    },
    decision: decides ? decidedByPerson : { by: 'rule', confidence, needsReview, reason },
  };
}

const natureKeys = ['role', 'benefit', 'individuallyCountable', 'onBehalfOfHousehold', 'statutory', 'unit'] as const;

const stated = (given: NewService): Partial<ServiceNature> =>
  Object.fromEntries(natureKeys.filter((key) => given[key] !== undefined).map((key) => [key, given[key]]));
