import { Injectable } from '@nestjs/common';
import { Database, Ids, type Scope } from '@nelikentta/persistence';
import { referredIndicator } from '../indicators/find-indicator.js';
import { type Target, type TargetFacts, targetOf } from './target.js';
import { lockField, saveTarget, weightsOf } from './targets.table.js';

/** Sets a target in a field of activity. */
@Injectable()
export class SetTarget {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {}

  execute(scope: Scope, facts: TargetFacts): Promise<Target> {
    return this.database.write(scope, async (tx) => {
      await lockField(tx, facts.field);
      const { kind } = await referredIndicator(tx, facts.indicatorId);
      const id = this.ids.next();
      const checked = targetOf(facts, kind, await weightsOf(tx, facts.field, id));
      const target: Target = { ...checked, id, version: 1, withdrawnAt: null, withdrawnBecause: null };
      await saveTarget(tx, target);
      return target;
    });
  }
}
