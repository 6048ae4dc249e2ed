import type { ReadTx, WriteTx } from '@nelikentta/persistence';
import type { Indicator } from './indicator.js';

const columns = 'id, version, code, names, description, kind, unit';

/** Gives false when the code is taken. */
export async function insertIndicator(tx: WriteTx, indicator: Indicator): Promise<boolean> {
  const { id, version, code, names, description, kind, unit } = indicator;
  const inserted = await tx.rows(
    `INSERT INTO indicator (municipality, ${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (municipality, code) DO NOTHING RETURNING id`,
    [tx.scope.municipality, id, version, code, names, description, kind, unit],
  );
  return inserted.length === 1;
}

export async function updateIndicator(tx: WriteTx, { id, version, names, description, unit }: Indicator): Promise<void> {
  await tx.rows('UPDATE indicator SET version = $2, names = $3, description = $4, unit = $5 WHERE id = $1', [
    id,
    version,
    names,
    description,
    unit,
  ]);
}

export async function findIndicator(tx: ReadTx, id: string, lock = ''): Promise<Indicator | undefined> {
  const [indicator] = await tx.rows<Indicator>(`SELECT ${columns} FROM indicator WHERE id = $1 ${lock}`, [id]);
  return indicator;
}

export function indicatorsAfter(tx: ReadTx, code: string, limit: number): Promise<Indicator[]> {
  return tx.rows(`SELECT ${columns} FROM indicator WHERE code > $1 ORDER BY code LIMIT $2`, [code, limit]);
}
