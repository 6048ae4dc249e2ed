import { Injectable } from '@nestjs/common';
import { DomainError } from '@nelikentta/framework';
import { requireVersion } from '@nelikentta/http';
import { Clock, Database, Ids, type Scope, type WriteTx } from '@nelikentta/persistence';
import { findServices, requireKnown } from '../service-references/find-services.js';
import type { Feedback, FeedbackChanges } from './feedback.js';
import { feedbackTable } from './feedback.table.js';
import { saveFeedback } from './save-feedback.js';

/** Which feedback changes, the version that the change is based on, and why it changes when somebody says. */
export interface FeedbackCorrection {
  readonly feedbackId: string;
  readonly basedOn: number;
  readonly reason?: string | undefined;
}

/** Corrects or retracts feedback: what was known before stays in its history, and the other services learn the figures. */
@Injectable()
export class CorrectFeedback {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `not-found`, `stale-version`, `already-retracted`, `unknown-service`, or what a rule of feedback refuses */
  execute(scope: Scope, correction: FeedbackCorrection, changes: FeedbackChanges): Promise<Feedback> {
    return this.change(scope, correction, async (tx, feedback, now) => {
      const serviceId = changes.serviceId ?? null;
      requireKnown(await findServices(tx, [serviceId]), serviceId);
      return feedback.corrected(changes, now);
    });
  }

  /** @throws DomainError `not-found`, `stale-version`, `already-retracted` */
  retract(scope: Scope, correction: FeedbackCorrection): Promise<Feedback> {
    return this.change(scope, correction, async (_, feedback) => feedback.retract());
  }

  private change(
    scope: Scope,
    { feedbackId, basedOn, reason }: FeedbackCorrection,
    decide: (tx: WriteTx, feedback: Feedback, now: Date) => Promise<Feedback>,
  ): Promise<Feedback> {
    const now = this.clock.now();
    return this.database.write(scope, async (tx) => {
      const before = await feedbackTable.lock(tx, feedbackId);
      if (!before) throw new DomainError('not-found', 'There is no such feedback.');
      requireVersion(before.version, basedOn);
      const model = await decide(tx, before, now);
      if (model !== before) await saveFeedback(tx, { corrected: [{ before, model }] }, { ids: this.ids, now, reason });
      return model;
    });
  }
}
