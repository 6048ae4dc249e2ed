import { Injectable } from '@nestjs/common';
import { type Field, fieldNames, fields, type Names } from '@nelikentta/framework';
import { Database, type Scope } from '@nelikentta/persistence';
import { knownServices } from '../services/list-services.js';
import { AskOthers } from './ask-others.js';
import { nothing, type Period } from './measures/sums.js';
import { summariseServiceDays } from './summarise-service-days.js';

/** What a field of activity holds and does in a period. */
export interface FieldInUse {
  readonly field: Field;
  readonly names: Names;
  /** Services on offer. */
  readonly services: number;
  readonly uses: number;
  readonly quantity: number;
  readonly costCents: number;
  readonly uncostedUses: number;
  /** Different customers; null when segmentation does not answer. */
  readonly customersReached: number | null;
}

/** The four fields side by side. */
@Injectable()
export class MeasureFields {
  constructor(
    private readonly database: Database,
    private readonly others: AskOthers,
  ) {}

  async execute(scope: Scope, period: Period): Promise<FieldInUse[]> {
    const reached = await this.others.customersReached(scope, period, 'field');
    return this.database.read(scope, async (tx) => {
      const published = (await knownServices(tx)).filter(({ status }) => status === 'published');
      const sums = await summariseServiceDays(tx, period, ['field']);
      return fields.map((field) => {
        const { uses, quantity, costCents, uncostedUses } = sums.get(field) ?? nothing;
        const services = published.filter((service) => service.field === field).length;
        const customersReached = reached && (reached.get(field) ?? 0);
        return { field, names: fieldNames[field], services, uses, quantity, costCents, uncostedUses, customersReached };
      });
    });
  }
}
