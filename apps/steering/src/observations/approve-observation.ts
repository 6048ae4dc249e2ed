import { Injectable } from '@nestjs/common';
import { DomainError } from '@nelikentta/framework';
import { requireVersion } from '@nelikentta/http';
import { Clock, Database, type Scope } from '@nelikentta/persistence';
import { theLockedObservation } from './find-observation.js';
import { approved, type Observation } from './observation.js';
import { isTaken, saveObservation } from './observations.table.js';

/** Lets an observation count. An indicator has one approved observation of a segment and period. */
@Injectable()
export class ApproveObservation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(scope: Scope, id: string, basedOn: number): Promise<Observation> {
    return this.database.write(scope, async (tx) => {
      const observation = await theLockedObservation(tx, id);
      requireVersion(observation.version, basedOn);
      const counting = approved(observation, scope.actor, this.clock.now());
      if (await isTaken(tx, counting))
        throw new DomainError(
          'observation-period-taken',
          'Another observation of this indicator, segment and period is approved; withdraw it first.',
        );
      await saveObservation(tx, counting);
      return counting;
    });
  }
}
