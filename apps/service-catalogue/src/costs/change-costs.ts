import { Injectable } from '@nestjs/common';
import { Clock, Database, Ids, type Scope, type WriteTx } from '@nelikentta/persistence';
import { requireOrganizations } from '../organizations/require-organizations.js';
import { requireLiveService } from '../services/require-service.js';
import { type Costs, type FixedCost, requireOrdered, type UnitCost } from './cost.js';
import { announceCosts } from './costs.events.js';
import {
  costsOf,
  type CostTable,
  countCostChange,
  deleteCost,
  endCost,
  insertFixedCost,
  insertUnitCost,
} from './costs.table.js';

/** Enters, ends and takes away costs of services. A service's costs change one change at a time: the service is locked. */
@Injectable()
export class ChangeCosts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async addUnitCost(scope: Scope, serviceId: string, given: Omit<UnitCost, 'id'>): Promise<UnitCost> {
    requireOrdered(given);
    const cost = { ...given, id: this.ids.next() };
    await this.change(scope, serviceId, async (tx) => {
      if (given.providerId !== null) await requireOrganizations(tx, [given.providerId]);
      await insertUnitCost(tx, serviceId, cost);
    });
    return cost;
  }

  async addFixedCost(scope: Scope, serviceId: string, given: Omit<FixedCost, 'id'>): Promise<FixedCost> {
    requireOrdered(given);
    const cost = { ...given, id: this.ids.next() };
    await this.change(scope, serviceId, (tx) => insertFixedCost(tx, serviceId, cost));
    return cost;
  }

  end(scope: Scope, table: CostTable, serviceId: string, cost: { readonly id: string; readonly to: string }): Promise<Costs> {
    return this.change(scope, serviceId, (tx) => endCost(tx, table, serviceId, cost.id, cost.to));
  }

  async remove(scope: Scope, table: CostTable, serviceId: string, costId: string): Promise<void> {
    await this.change(scope, serviceId, (tx) => deleteCost(tx, table, serviceId, costId));
  }

  private change(scope: Scope, serviceId: string, work: (tx: WriteTx) => Promise<void>): Promise<Costs> {
    return this.database.write(scope, async (tx) => {
      await requireLiveService(tx, serviceId);
      await work(tx);
      await countCostChange(tx, serviceId);
      const costs = await costsOf(tx, serviceId);
      await announceCosts(tx, this.ids, this.clock.now(), serviceId, costs);
      return costs;
    });
  }
}
