import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@nelikentta/framework';
import { decideRows, type RowRules, type Told } from './decide-rows.js';

interface Row {
  readonly sourceSystem: string;
  readonly sourceId: string;
  readonly value: number;
}
interface Model {
  readonly value: number;
}

const rules: RowRules<Row, Model> = {
  create: ({ value }) => checked(value),
  correct: (known, { value }) => (Math.trunc(value) === known.value ? known : checked(Math.trunc(value))),
};
const checked = (value: number): Model => {
  if (value < 0) throw new DomainError('quantity-not-positive', 'Below zero.', { field: 'value' });
  return { value };
};
const rowsOf = (...values: [string, number][]) =>
  values.map(([sourceId, value], index) => ({
    line: index + 1,
    row: { sourceSystem: 's', sourceId, value },
    told: `told ${String(value)}`,
  }));
const decide = (rows: ReturnType<typeof rowsOf>, known: readonly Told<Model>[] = []) => decideRows(rows, known, rules);

describe('Rows of a batch', () => {
  it('are new when their source never told of them', () => {
    const { created, corrected, repeated } = decide(rowsOf(['a', 1], ['b', 2]));
    expect(created.map(({ sourceId, model }) => [sourceId, model.value])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect({ corrected, repeated }).toEqual({ corrected: [], repeated: 0 });
  });

  it('told again exactly as before are repeats, though people corrected what they told', () => {
    const { created } = decide(rowsOf(['a', 1]));
    const since = created.map((told) => ({ ...told, model: { value: 7 } }));
    expect(decide(rowsOf(['a', 1]), since)).toMatchObject({ created: [], corrected: [], heard: [], repeated: 1 });
  });

  it('told otherwise are corrections, or heard when that is nothing new', () => {
    const { created } = decide(rowsOf(['a', 1], ['b', 2]));
    const { corrected, heard, repeated } = decide(rowsOf(['a', 3], ['b', 2.5]), created);
    expect(corrected).toMatchObject([{ sourceId: 'a', model: { value: 3 }, before: { value: 1 } }]);
    expect(heard).toMatchObject([{ sourceId: 'b', model: { value: 2 } }]);
    expect(heard[0]?.told).not.toBe(created[1]?.told);
    expect(repeated).toBe(0);
  });

  it('that break a rule are refused with their line and field, and stand in the way of no other', () => {
    const { created, refused } = decide(rowsOf(['a', -1], ['b', 2]));
    expect(created).toHaveLength(1);
    expect(refused).toEqual([{ line: 1, field: 'value', code: 'quantity-not-positive', reason: 'Below zero.' }]);
  });

  it('are not to blame for a fault of ours', () => {
    const faulty = { ...rules, create: () => JSON.parse('{') as Model };
    expect(() => decideRows(rowsOf(['a', 1]), [], faulty)).toThrow(SyntaxError);
  });
});
