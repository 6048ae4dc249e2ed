import { Injectable } from '@nestjs/common';
import { Database, Ids, type Scope } from '@nelikentta/persistence';
import { theOpenTarget } from '../targets/find-target.js';
import { type Risk, type RiskFacts, saveRisk } from './risks.table.js';

/** Names what may keep a target from being reached. */
@Injectable()
export class IdentifyRisk {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {}

  execute(scope: Scope, targetId: string, facts: Omit<RiskFacts, 'closed'>): Promise<Risk> {
    return this.database.write(scope, async (tx) => {
      await theOpenTarget(tx, targetId);
      const risk = { ...facts, id: this.ids.next(), version: 1, targetId, closed: false };
      await saveRisk(tx, risk);
      return risk;
    });
  }
}
