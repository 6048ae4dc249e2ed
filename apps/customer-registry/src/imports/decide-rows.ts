import type { NumberedRow, RefusedRow, SourcedRow } from './import-kind.js';
import { refusalOfRule } from './refuse-row.js';

/** A row with the digest by which a repeat of it is recognised. */
export interface ToldRow<Row> extends NumberedRow<Row> {
  readonly told: string;
}

/** What is saved, with the source that told of it when there was one, and the digest of what it told. */
export interface Saved<Model> extends Partial<SourcedRow> {
  readonly model: Model;
  readonly told?: string;
}

/** What a source told of before. */
export type Told<Model> = Required<Saved<Model>>;

/** What a row means by the rules of its model, which may refuse it. */
export interface RowRules<Row, Model> {
  readonly create: (row: Row) => Model;
  /** What is known, corrected by the row; itself when the row says nothing new. */
  readonly correct: (known: Model, row: Row) => Model;
}

/** What is to be done about the rows of a batch. */
export interface DecidedRows<Model> {
  readonly created: Told<Model>[];
  readonly corrected: (Told<Model> & { readonly before: Model })[];
  /** Told otherwise than before, and yet nothing new. */
  readonly heard: Told<Model>[];
  /** Told again exactly as before, by another import a moment ago. */
  repeated: number;
  readonly refused: RefusedRow[];
}

/**
 * Decides about each row of a batch, matched by source system and id, without touching the database: new, a correction,
 * a repeat, or refused by a rule. A refused row stands in the way of no other.
 */
export function decideRows<Row extends SourcedRow, Model>(
  rows: readonly ToldRow<Row>[],
  known: readonly Told<Model>[],
  rules: RowRules<Row, Model>,
): DecidedRows<Model> {
  const knownOf = new Map(known.map((each) => [keyOf(each), each]));
  const decided: DecidedRows<Model> = { created: [], corrected: [], heard: [], repeated: 0, refused: [] };
  for (const told of rows) {
    try {
      decide(told, knownOf.get(keyOf(told.row)), rules, decided);
    } catch (error) {
      decided.refused.push(refusalOfRule(told.line, error));
    }
  }
  return decided;
}

function decide<Row extends SourcedRow, Model>(
  { row, told }: ToldRow<Row>,
  known: Told<Model> | undefined,
  { create, correct }: RowRules<Row, Model>,
  decided: DecidedRows<Model>,
): void {
  const { sourceSystem, sourceId } = row;
  if (!known) decided.created.push({ sourceSystem, sourceId, told, model: create(row) });
  else if (known.told === told) decided.repeated += 1;
  else {
    const model = correct(known.model, row);
    if (model === known.model) decided.heard.push({ ...known, told });
    else decided.corrected.push({ ...known, told, model, before: known.model });
  }
}

const keyOf = ({ sourceSystem, sourceId }: SourcedRow): string => `${sourceSystem}\0${sourceId}`;
