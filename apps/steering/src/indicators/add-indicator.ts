import { Injectable } from '@nestjs/common';
import { DomainError } from '@nelikentta/framework';
import { Database, Ids, type Scope } from '@nelikentta/persistence';
import type { Indicator } from './indicator.js';
import { insertIndicator } from './indicators.table.js';

/** Adds an indicator that targets can be set by. */
@Injectable()
export class AddIndicator {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {}

  async execute(scope: Scope, facts: Omit<Indicator, 'id' | 'version'>): Promise<Indicator> {
    const indicator = { ...facts, id: this.ids.next(), version: 1 };
    const added = await this.database.write(scope, (tx) => insertIndicator(tx, indicator));
    if (!added) throw new DomainError('indicator-code-taken', 'Another indicator has this code.', { code: facts.code });
    return indicator;
  }
}
