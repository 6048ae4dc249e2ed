import { Injectable } from '@nestjs/common';
import { requireVersion } from '@nelikentta/http';
import { Database, type Scope } from '@nelikentta/persistence';
import type { Competence, CompetenceFacts } from './competence.js';
import { lockCompetence, saveCompetence } from './competence.table.js';

export interface Revision {
  readonly competenceId: string;
  /** The version that was read before the change. */
  readonly basedOn: number;
  readonly facts: CompetenceFacts;
}

/** Replaces what is said of a competence, unless somebody else did so first. */
@Injectable()
export class ReviseCompetence {
  constructor(private readonly database: Database) {}

  async execute(scope: Scope, { competenceId, basedOn, facts }: Revision): Promise<Competence> {
    return this.database.write(scope, async (tx) => {
      const present = await lockCompetence(tx, competenceId);
      requireVersion(present.version, basedOn);
      const revised = present.revised(facts);
      await saveCompetence(tx, revised);
      return revised;
    });
  }
}
