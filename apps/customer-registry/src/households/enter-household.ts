import { Injectable } from '@nestjs/common';
import { Clock, Database, Ids, type Scope } from '@nelikentta/persistence';
import { enterHouseholds, type HouseholdSource } from './enter-households.js';
import { insertHousehold } from './households.table.js';

/** Enters a household. One that a source system named before is the same household. */
@Injectable()
export class EnterHousehold {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  execute(scope: Scope, source: HouseholdSource | undefined): Promise<string> {
    const now = this.clock.now();
    return this.database.write(scope, async (tx) => {
      const [known] = source ? await enterHouseholds(tx, [source], this.ids, now) : [];
      return known ?? insertHousehold(tx, this.ids.next(), now);
    });
  }
}
