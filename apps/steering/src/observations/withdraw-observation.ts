import { Injectable } from '@nestjs/common';
import { requireVersion } from '@nelikentta/http';
import { Database, type Scope } from '@nelikentta/persistence';
import { theLockedObservation } from './find-observation.js';
import { type Observation, takenBack } from './observation.js';
import { saveObservation } from './observations.table.js';

/** Takes an observation back, draft or approved, with the reason: it counts no more and stays to be seen. */
@Injectable()
export class WithdrawObservation {
  constructor(private readonly database: Database) {}

  execute(scope: Scope, id: string, basedOn: number, because: string): Promise<Observation> {
    return this.database.write(scope, async (tx) => {
      const observation = await theLockedObservation(tx, id);
      requireVersion(observation.version, basedOn);
      const gone = takenBack(observation, because);
      await saveObservation(tx, gone);
      return gone;
    });
  }
}
