import { Injectable } from '@nestjs/common';
import { DomainError } from '@nelikentta/framework';
import { requireVersion } from '@nelikentta/http';
import { Database, type Scope } from '@nelikentta/persistence';
import type { Indicator } from './indicator.js';
import { findIndicator, updateIndicator } from './indicators.table.js';

export interface IndicatorCorrection {
  readonly names?: Indicator['names'] | undefined;
  readonly description?: Indicator['description'] | undefined;
  readonly unit?: string | undefined;
}

/** Corrects an indicator's wording. Code and kind stay: targets and observations were made by them. */
@Injectable()
export class CorrectIndicator {
  constructor(private readonly database: Database) {}

  execute(scope: Scope, id: string, basedOn: number, correction: IndicatorCorrection): Promise<Indicator> {
    return this.database.write(scope, async (tx) => {
      const indicator = await findIndicator(tx, id, 'FOR UPDATE');
      if (!indicator) throw new DomainError('not-found', 'There is no such indicator.');
      requireVersion(indicator.version, basedOn);
      const corrected: Indicator = {
        ...indicator,
        version: indicator.version + 1,
        names: correction.names ?? indicator.names,
        description: correction.description === undefined ? indicator.description : correction.description,
        unit: correction.unit ?? indicator.unit,
      };
      await updateIndicator(tx, corrected);
      return corrected;
    });
  }
}
