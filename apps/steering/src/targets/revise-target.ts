import { Injectable } from '@nestjs/common';
import { requireVersion } from '@nelikentta/http';
import { Database, type Scope } from '@nelikentta/persistence';
import { referredIndicator } from '../indicators/find-indicator.js';
import { theOpenTarget, theTarget } from './find-target.js';
import { type Target, type TargetFacts, targetOf } from './target.js';
import { lockField, saveTarget, weightsOf } from './targets.table.js';

/** What may change of a target. Its field and indicator stay: with others it would be another target. */
export type TargetRevision = {
  readonly [Fact in Exclude<keyof TargetFacts, 'field' | 'indicatorId'>]?: TargetFacts[Fact] | undefined;
};

/** Changes what was decided of a target. */
@Injectable()
export class ReviseTarget {
  constructor(private readonly database: Database) {}

  execute(scope: Scope, id: string, basedOn: number, revision: TargetRevision): Promise<Target> {
    return this.database.write(scope, async (tx) => {
      const { field, indicatorId } = await theTarget(tx, id);
      await lockField(tx, field);
      const target = await theOpenTarget(tx, id); // as it is now that nobody else can change it
      requireVersion(target.version, basedOn);
      const { kind } = await referredIndicator(tx, indicatorId);
      const given = Object.fromEntries(Object.entries(revision).filter(([, fact]) => fact !== undefined));
      const revised: Target = { ...target, ...given, version: target.version + 1 };
      targetOf(revised, kind, await weightsOf(tx, field, id));
      await saveTarget(tx, revised);
      return revised;
    });
  }
}
