/** Where a column's cells go: a field of the row, or a field of the one entry of a list (`tie.kind` → `ties[0].kind`). */
export interface Column {
  readonly list?: string;
  readonly field: string;
  readonly isNumber: boolean;
}

const name = /^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)?$/;
const decimalNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

/**
 * What the header's names mean, or nothing when there is none, one is no name, or one comes twice. A dotted name is a field of a list's one entry; the
 * list is called by the plural of the first part. `numbers` names the columns whose cells are numbers.
 */
export function columnsOf(names: readonly string[], numbers: readonly string[]): Column[] | undefined {
  const trimmed = names.map((each) => each.trim());
  const isClear = trimmed.length > 0 && new Set(trimmed).size === trimmed.length && trimmed.every((each) => name.test(each));
  if (!isClear) return undefined;
  return trimmed.map((each) => {
    const [first = '', second] = each.split('.');
    const isNumber = numbers.includes(each);
    return second === undefined ? { field: first, isNumber } : { list: `${first}s`, field: second, isNumber };
  });
}

/** The row that its cells tell: an empty cell is absent, and a list none of whose cells is filled is absent. */
export function valueOf(columns: readonly Column[], cells: readonly string[]): Record<string, unknown> {
  const fields: [string, unknown][] = [];
  const entries = new Map<string, [string, unknown][]>();
  columns.forEach(({ list, field, isNumber }, index) => {
    const cell = cells[index] ?? '';
    if (cell === '') return;
    const value: [string, unknown] = [field, isNumber ? numberOf(cell) : cell];
    if (list === undefined) fields.push(value);
    else entries.set(list, [...(entries.get(list) ?? []), value]);
  });
  for (const [list, entry] of entries) fields.push([list, [Object.fromEntries(entry)]]);
  return Object.fromEntries(fields); // not by assignment: a column may be called __proto__
}

/** A number with a decimal point or the comma of Finnish spreadsheets; other text stays text, for the row's schema to refuse. */
const numberOf = (cell: string): number | string =>
  decimalNumber.test(cell.trim()) ? Number(cell.trim().replace(',', '.')) : cell;
