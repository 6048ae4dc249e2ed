/** Why a value of a source could not be brought into the catalogue. */
export const findingReasons = [
  'ambiguousName',
  'missingName',
  'notKept',
  'unknownCode',
  'unknownLanguage',
  'unknownReference',
  'unreadable',
] as const;
export type FindingReason = (typeof findingReasons)[number];

/** One value of one field of one record that could not be mapped. */
export interface Finding {
  /** Kind and id of the record in the source: `service 78`. */
  readonly record: string;
  readonly field: string;
  readonly value: string;
  readonly reason: FindingReason;
}

/** Collects what could not be mapped; a long value is cut, since the report is to find it by, not to keep it in. */
export class Findings {
  readonly all: Finding[] = [];

  add(record: string, field: string, value: unknown, reason: FindingReason): void {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    this.all.push({ record, field, value: text.length > 200 ? `${text.slice(0, 199)}…` : text, reason });
  }

  /** Notes the fields of a record that hold something and that no reader of ours keeps. */
  notKept(record: string, source: Readonly<Record<string, unknown>>, known: readonly string[]): void {
    for (const [field, value] of Object.entries(source)) {
      if (!known.includes(field) && !isEmpty(value)) this.add(record, field, value, 'notKept');
    }
  }
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.every(isEmpty)) ||
  (typeof value === 'object' && Object.values(value).every(isEmpty));
