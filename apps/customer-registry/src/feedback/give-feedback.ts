import { Injectable } from '@nestjs/common';
import { DomainError } from '@nelikentta/framework';
import { Clock, Database, Ids, type Scope } from '@nelikentta/persistence';
import { findCustomerIds } from '../customers/find-customer-ids.js';
import { findServices, requireKnown } from '../service-references/find-services.js';
import { Feedback, type FeedbackFacts } from './feedback.js';
import { saveFeedback } from './save-feedback.js';

/** Takes feedback on a service, from a customer or from somebody unnamed. */
@Injectable()
export class GiveFeedback {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `unknown-customer`, `unknown-service`, or what a rule of feedback refuses */
  execute(scope: Scope, facts: FeedbackFacts): Promise<Feedback> {
    const now = this.clock.now();
    const feedback = Feedback.give(this.ids.next(), facts, now);
    return this.database.write(scope, async (tx) => {
      if (facts.customerId !== null) {
        const [customerId] = await findCustomerIds(tx, [{ customerId: facts.customerId }]);
        if (!customerId) throw new DomainError('unknown-customer', 'There is no such customer.', { field: 'customerId' });
      }
      requireKnown(await findServices(tx, [facts.serviceId]), facts.serviceId);
      await saveFeedback(tx, { created: [{ model: feedback }] }, { ids: this.ids, now });
      return feedback;
    });
  }
}
