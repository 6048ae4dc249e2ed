import { Injectable } from '@nestjs/common';
import { DomainError } from '@nelikentta/framework';
import { requireVersion } from '@nelikentta/http';
import { Clock, Database, Ids, type Scope, type WriteTx } from '@nelikentta/persistence';
import { createRebuild } from '../rebuilds/create-rebuild.js';
import { type MunicipalitySettings, settingsHeld } from './read-settings.js';

export type NewSettings = Omit<MunicipalitySettings, 'version'>;

/** Changes how a municipality counts. By that every customer's past and future may change, so all are classified anew. */
@Injectable()
export class ChangeSettings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Gives the new settings and the rebuild that applies them. Throws `stale-version` and `unknown-time-zone`. */
  execute(scope: Scope, settings: NewSettings, basedOn: number) {
    return this.database.write(scope, async (tx) => {
      const present = await settingsHeld(tx);
      requireVersion(present.version, basedOn);
      await requireTimeZone(tx, settings.timeZone);
      await tx.rows(`UPDATE settings SET window_months = $2, time_zone = $3, version = version + 1 WHERE municipality = $1`, [
        scope.municipality,
        settings.windowMonths,
        settings.timeZone,
      ]);
      const rebuild = await createRebuild(tx, this.ids.next(), this.clock.now());
      return { ...settings, version: present.version + 1, rebuildId: rebuild.id };
    });
  }
}

// PostgreSQL reads far more as a time zone than the names of the IANA list, and some of it the other way round ('+02').
async function requireTimeZone(tx: WriteTx, timeZone: string): Promise<void> {
  const known = await tx.rows(`SELECT FROM pg_timezone_names WHERE name = $1`, [timeZone]);
  if (known.length === 0)
    throw new DomainError('unknown-time-zone', 'No time zone of the IANA list has this name.', { timeZone });
}
