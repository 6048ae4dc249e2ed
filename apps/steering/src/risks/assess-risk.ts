import { Injectable } from '@nestjs/common';
import { DomainError } from '@nelikentta/framework';
import { requireVersion } from '@nelikentta/http';
import { Database, type Scope } from '@nelikentta/persistence';
import { lockRisk, type Risk, type RiskFacts, saveRisk } from './risks.table.js';

export type RiskAssessment = { readonly [Fact in keyof RiskFacts]?: RiskFacts[Fact] | undefined };

/** Assesses a risk anew, or closes it. */
@Injectable()
export class AssessRisk {
  constructor(private readonly database: Database) {}

  execute(scope: Scope, id: string, basedOn: number, assessment: RiskAssessment): Promise<Risk> {
    return this.database.write(scope, async (tx) => {
      const risk = await lockRisk(tx, id);
      if (!risk) throw new DomainError('not-found', 'There is no such risk.');
      requireVersion(risk.version, basedOn);
      const given = Object.fromEntries(Object.entries(assessment).filter(([, fact]) => fact !== undefined));
      const assessed: Risk = { ...risk, ...given, version: risk.version + 1 };
      await saveRisk(tx, assessed);
      return assessed;
    });
  }
}
