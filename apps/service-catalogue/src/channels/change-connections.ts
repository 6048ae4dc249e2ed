import { Injectable } from '@nestjs/common';
import { DomainError, type LocalizedText } from '@nelikentta/framework';
import { Clock, Database, type Scope } from '@nelikentta/persistence';
import { requireLiveService } from '../services/require-service.js';
import { channelOf } from './channels.table.js';

/** Connects services to channels and ends connections. */
@Injectable()
export class ChangeConnections {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  connect(scope: Scope, serviceId: string, channelId: string, descriptions: LocalizedText): Promise<void> {
    return this.database.write(scope, async (tx) => {
      await requireLiveService(tx, serviceId);
      await channelOf(tx, channelId);
      await tx.rows(
        `INSERT INTO connection (municipality, service_id, channel_id, descriptions, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (municipality, service_id, channel_id) DO UPDATE SET descriptions = excluded.descriptions, ended_at = NULL`,
        [tx.scope.municipality, serviceId, channelId, JSON.stringify(descriptions), this.clock.now()],
      );
    });
  }

  end(scope: Scope, serviceId: string, channelId: string): Promise<void> {
    return this.database.write(scope, async (tx) => {
      await requireLiveService(tx, serviceId);
      const ended = await tx.rows(
        `UPDATE connection SET ended_at = $4
          WHERE municipality = $1 AND service_id = $2 AND channel_id = $3 AND ended_at IS NULL RETURNING channel_id`,
        [tx.scope.municipality, serviceId, channelId, this.clock.now()],
      );
      if (ended.length === 0) throw new DomainError('not-found', 'The service is not connected to such a channel.');
    });
  }
}
