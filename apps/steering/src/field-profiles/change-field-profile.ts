import { Injectable } from '@nestjs/common';
import { DomainError, type Field } from '@nelikentta/framework';
import { Database, type Scope } from '@nelikentta/persistence';
import { type FieldLeadership, saveLeadership } from './field-profiles.table.js';
import { type LedField, ledFields } from './list-field-profiles.js';

/** Changes how the city leads a field. Role, benefit and domain are what make it that field, and stay. */
@Injectable()
export class ChangeFieldProfile {
  constructor(private readonly database: Database) {}

  execute(scope: Scope, field: Field, basedOn: number, leadership: FieldLeadership): Promise<LedField | undefined> {
    return this.database.write(scope, async (tx) => {
      if (!(await saveLeadership(tx, field, basedOn, leadership)))
        throw new DomainError('stale-version', 'It was changed after you read it. Read it again and repeat your change.');
      return (await ledFields(tx)).find((led) => led.field === field);
    });
  }
}
