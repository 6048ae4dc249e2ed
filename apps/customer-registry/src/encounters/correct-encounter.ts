import { Injectable } from '@nestjs/common';
import { DomainError } from '@nelikentta/framework';
import { requireVersion } from '@nelikentta/http';
import { Clock, Database, Ids, type Scope, type WriteTx } from '@nelikentta/persistence';
import { findServices } from '../service-references/find-services.js';
import type { Encounter, EncounterChanges } from './encounter.js';
import { encounterTable } from './encounter.table.js';
import { saveEncounters } from './save-encounters.js';

/** Which encounter changes, the version that the change is based on, and why it changes when somebody says. */
export interface EncounterCorrection {
  readonly encounterId: string;
  readonly basedOn: number;
  readonly reason?: string | undefined;
}

/** Corrects or retracts an encounter: what was known before stays in its history, and the other services learn how it now stands. */
@Injectable()
export class CorrectEncounter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `not-found`, `stale-version`, `already-retracted`, or what a rule of encounters refuses */
  execute(scope: Scope, correction: EncounterCorrection, changes: EncounterChanges): Promise<Encounter> {
    return this.change(scope, correction, async (tx, encounter, now) => {
      const serviceId = changes.serviceId === undefined ? encounter.facts.serviceId : changes.serviceId;
      const service = (await findServices(tx, [serviceId])).get(serviceId ?? '');
      return encounter.corrected(changes, { now, service });
    });
  }

  /** @throws DomainError `not-found`, `stale-version`, `already-retracted` */
  retract(scope: Scope, correction: EncounterCorrection): Promise<Encounter> {
    return this.change(scope, correction, async (_, encounter) => encounter.retract());
  }

  private change(
    scope: Scope,
    { encounterId, basedOn, reason }: EncounterCorrection,
    decide: (tx: WriteTx, encounter: Encounter, now: Date) => Promise<Encounter>,
  ): Promise<Encounter> {
    const now = this.clock.now();
    return this.database.write(scope, async (tx) => {
      const before = await encounterTable.lock(tx, encounterId);
      if (!before) throw new DomainError('not-found', 'There is no such encounter.');
      requireVersion(before.version, basedOn);
      const model = await decide(tx, before, now);
      if (model !== before) await saveEncounters(tx, { corrected: [{ before, model }] }, { ids: this.ids, now, reason });
      return model;
    });
  }
}
