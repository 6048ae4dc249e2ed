import { Injectable } from '@nestjs/common';
import { localDay } from '@nelikentta/framework';
import { Clock, Database, Ids, type Scope, type WriteTx } from '@nelikentta/persistence';
import { requireCompetence } from '../competences/require-competence.js';
import { Decision } from './decision.js';
import { insertDecision } from './decision.table.js';
import { type Outcome, proposalFor, type Standing } from './outcome.js';

/** A person decides what becomes of a competence; what was proposed at that moment is kept beside it. */
@Injectable()
export class DecideOutcome {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async execute(scope: Scope, competenceId: string, outcome: Outcome, reason: string): Promise<Decision> {
    const now = this.clock.now();
    return this.database.write(scope, async (tx) => {
      await requireCompetence(tx, competenceId);
      const proposal = proposalFor(await standingOf(tx, competenceId, localDay(now)));
      const decision = Decision.take(this.ids.next(), outcome, reason, proposal);
      await insertDecision(tx, competenceId, decision, now);
      return decision;
    });
  }
}

async function standingOf(tx: WriteTx, competenceId: string, day: string): Promise<Standing> {
  const [standing] = await tx.rows<Standing>(
    `SELECT state.present, state.aimed, demand.services, demand.hours AS "neededHours", capacity.hours AS "capacityHours"
       FROM (SELECT count(*)::int AS services, coalesce(sum(hours_per_unit * units_per_month), 0) AS hours
               FROM demand_on($3::date) WHERE competence_id = $2) AS demand
       LEFT JOIN state_on($3::date) AS state ON state.competence_id = $2
       LEFT JOIN competence_capacity AS capacity
              ON capacity.municipality = $1 AND capacity.competence_id = $2 AND capacity.month = date_trunc('month', $3::date)`,
    [tx.scope.municipality, competenceId, day],
  );
  if (!standing) throw new Error('A count always gives a row.');
  return standing;
}
