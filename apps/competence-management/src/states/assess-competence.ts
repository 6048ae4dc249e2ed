import { Injectable } from '@nestjs/common';
import { localDay } from '@nelikentta/framework';
import { Clock, Database, Ids, type Scope } from '@nelikentta/persistence';
import { requireCompetence } from '../competences/require-competence.js';
import { CompetenceState, type StateFacts } from './competence-state.js';
import { insertState } from './competence-state.table.js';

/** Records where a competence stands, or where it should stand, from a day on. */
@Injectable()
export class AssessCompetence {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async execute(scope: Scope, competenceId: string, facts: StateFacts): Promise<CompetenceState> {
    const now = this.clock.now();
    const state = CompetenceState.record(this.ids.next(), facts, localDay(now));
    await this.database.write(scope, async (tx) => {
      await requireCompetence(tx, competenceId);
      await insertState(tx, competenceId, state, now);
    });
    return state;
  }
}
