import { Injectable } from '@nestjs/common';
import { localDay } from '@nelikentta/framework';
import { requireVersion } from '@nelikentta/http';
import { Clock, Database, type Scope } from '@nelikentta/persistence';
import { referredIndicator } from '../indicators/find-indicator.js';
import { theLockedObservation } from './find-observation.js';
import { type Observation, type ObservationFacts, observationOf, requireDraft } from './observation.js';
import { saveObservation } from './observations.table.js';

export type ObservationCorrection = {
  readonly [Fact in Exclude<keyof ObservationFacts, 'indicatorId'>]?: ObservationFacts[Fact] | undefined;
};

/** Corrects a draft. What is approved is withdrawn instead, and recorded anew. */
@Injectable()
export class CorrectObservation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(scope: Scope, id: string, basedOn: number, correction: ObservationCorrection): Promise<Observation> {
    return this.database.write(scope, async (tx) => {
      const observation = await theLockedObservation(tx, id);
      requireVersion(observation.version, basedOn);
      requireDraft(observation);
      const { kind } = await referredIndicator(tx, observation.indicatorId);
      const given = Object.fromEntries(Object.entries(correction).filter(([, fact]) => fact !== undefined));
      const corrected: Observation = { ...observation, ...given, version: observation.version + 1 };
      observationOf(corrected, kind, localDay(this.clock.now()));
      await saveObservation(tx, corrected);
      return corrected;
    });
  }
}
