import { Injectable } from '@nestjs/common';
import { localDay } from '@nelikentta/framework';
import { Clock, Database, Ids, type Scope } from '@nelikentta/persistence';
import { referredIndicator } from '../indicators/find-indicator.js';
import { type Observation, type ObservationFacts, observationOf } from './observation.js';
import { saveObservation } from './observations.table.js';

/** Records a draft of what was observed; it counts once it is approved. */
@Injectable()
export class RecordObservation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  execute(scope: Scope, facts: ObservationFacts): Promise<Observation> {
    const now = this.clock.now();
    return this.database.write(scope, async (tx) => {
      const { kind } = await referredIndicator(tx, facts.indicatorId);
      const observation: Observation = {
        ...observationOf(facts, kind, localDay(now)),
        id: this.ids.next(),
        version: 1,
        status: 'draft',
        recordedBy: scope.actor,
        recordedAt: now,
        approvedBy: null,
        approvedAt: null,
        withdrawnBecause: null,
      };
      await saveObservation(tx, observation);
      return observation;
    });
  }
}
