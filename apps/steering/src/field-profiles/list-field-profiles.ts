import { type Field, fieldNames, type FieldProfile, fieldProfiles, fields, type Names } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import { changedLeaderships } from './field-profiles.table.js';

/** A field as this city leads it. */
export interface LedField extends FieldProfile {
  readonly field: Field;
  readonly names: Names;
  /** 0 while the city has changed nothing. */
  readonly version: number;
}

/** The four fields: the framework's defaults, and over them what the city has changed. */
export async function ledFields(tx: ReadTx): Promise<LedField[]> {
  const changed = await changedLeaderships(tx);
  return fields.map((field) => ({
    field,
    names: fieldNames[field],
    ...fieldProfiles[field],
    ...(changed.find((leadership) => leadership.field === field) ?? { version: 0 }),
  }));
}
