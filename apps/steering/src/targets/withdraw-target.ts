import { Injectable } from '@nestjs/common';
import { requireVersion } from '@nelikentta/http';
import { Clock, Database, type Scope } from '@nelikentta/persistence';
import { theTarget } from './find-target.js';
import { type Target, withdrawn } from './target.js';
import { lockField, saveTarget } from './targets.table.js';

/** Gives a target up: it weighs no more, and what was known of it stays. */
@Injectable()
export class WithdrawTarget {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(scope: Scope, id: string, basedOn: number, because: string): Promise<Target> {
    return this.database.write(scope, async (tx) => {
      await lockField(tx, (await theTarget(tx, id)).field);
      const target = await theTarget(tx, id);
      requireVersion(target.version, basedOn);
      const given = withdrawn(target, because, this.clock.now());
      await saveTarget(tx, given);
      return given;
    });
  }
}
