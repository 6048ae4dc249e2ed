import { Injectable } from '@nestjs/common';
import { Database, Ids, type Scope } from '@nelikentta/persistence';
import { Competence, type CompetenceFacts } from './competence.js';
import { saveCompetence } from './competence.table.js';

/** Enters a competence that has been identified. */
@Injectable()
export class RegisterCompetence {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {}

  async execute(scope: Scope, facts: CompetenceFacts): Promise<Competence> {
    const competence = Competence.register(this.ids.next(), facts);
    await this.database.write(scope, (tx) => saveCompetence(tx, competence));
    return competence;
  }
}
