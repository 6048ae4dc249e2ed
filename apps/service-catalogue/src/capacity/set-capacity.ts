import { Injectable } from '@nestjs/common';
import { Database, type ReadTx, type Scope } from '@nelikentta/persistence';
import { requireLiveService, requireService } from '../services/require-service.js';

/** How many units of a service there are in a month. */
export interface Capacity {
  /** The first day of the month. */
  readonly month: string;
  readonly units: number;
}

@Injectable()
export class SetCapacity {
  constructor(private readonly database: Database) {}

  execute(scope: Scope, serviceId: string, { month, units }: Capacity): Promise<Capacity> {
    return this.database.write(scope, async (tx) => {
      await requireLiveService(tx, serviceId);
      await tx.rows(
        `INSERT INTO capacity (municipality, service_id, month, units) VALUES ($1, $2, $3, $4)
         ON CONFLICT (municipality, service_id, month) DO UPDATE SET units = excluded.units`,
        [tx.scope.municipality, serviceId, month, units],
      );
      return { month, units };
    });
  }
}

/** The capacity of a service in the months that have one. Throws `not-found`. */
export async function capacityOf(tx: ReadTx, serviceId: string): Promise<Capacity[]> {
  await requireService(tx, serviceId);
  return tx.rows<Capacity>(`SELECT month, units FROM capacity WHERE municipality = $1 AND service_id = $2 ORDER BY month`, [
    tx.scope.municipality,
    serviceId,
  ]);
}
