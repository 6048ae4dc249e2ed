import { Injectable } from '@nestjs/common';
import { DomainError } from '@nelikentta/framework';
import { requireVersion } from '@nelikentta/http';
import { Clock, Database, Ids, type Scope, type WriteTx } from '@nelikentta/persistence';
import { requireEncounterOf } from '../encounters/require-encounter.js';
import type { Needing, NeedingChanges } from './needing.js';
import { needingTable } from './needing.table.js';
import { saveServiceNeeds } from './save-service-needs.js';
import { serviceNeedsOf } from './service-need.table.js';

/** Which needing changes, the version that the change is based on, and why it changes when somebody says. */
export interface NeedingCorrection {
  readonly needingId: string;
  readonly basedOn: number;
  readonly reason?: string | undefined;
}

/** Corrects or retracts a needing: understanding a customer is never finished (framework.md §2). */
@Injectable()
export class CorrectNeeding {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `not-found`, `stale-version`, `already-retracted`, or what a rule of needings refuses */
  execute(scope: Scope, correction: NeedingCorrection, changes: NeedingChanges): Promise<Needing> {
    return this.change(scope, correction, async (tx, needing, now) => {
      const corrected = needing.corrected(changes, now);
      const { customerId, encounterId } = corrected.facts;
      if (encounterId !== null && encounterId !== needing.facts.encounterId)
        await requireEncounterOf(tx, customerId, encounterId);
      return corrected;
    });
  }

  /**
   * Retracts the needing and the service needs identified from it.
   * @throws DomainError `not-found`, `stale-version`, `already-retracted`
   */
  retract(scope: Scope, correction: NeedingCorrection): Promise<Needing> {
    return this.change(scope, correction, async (tx, needing, now) => {
      const retracted = needing.retract();
      const needs = (await serviceNeedsOf(tx, [needing.id])).get(needing.id) ?? [];
      const changed = needs.filter((need) => !need.retracted).map((before) => ({ before, after: before.retract() }));
      await saveServiceNeeds(tx, { changed }, { ids: this.ids, now, reason: correction.reason });
      return retracted;
    });
  }

  private change(
    scope: Scope,
    { needingId, basedOn, reason }: NeedingCorrection,
    decide: (tx: WriteTx, needing: Needing, now: Date) => Promise<Needing>,
  ): Promise<Needing> {
    const now = this.clock.now();
    return this.database.write(scope, async (tx) => {
      const before = await needingTable.lock(tx, needingId);
      if (!before) throw new DomainError('not-found', 'There is no such needing.');
      requireVersion(before.version, basedOn);
      const model = await decide(tx, before, now);
      if (model !== before) needingTable.save(tx, { corrected: [{ before, model }] }, { at: now, reason });
      return model;
    });
  }
}
