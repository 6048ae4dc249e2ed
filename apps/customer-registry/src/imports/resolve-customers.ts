import { DomainError } from '@nelikentta/framework';
import { Id } from '@nelikentta/http';
import type { ReadTx } from '@nelikentta/persistence';
import { z } from 'zod';
import { type CustomerReference, findCustomerIds } from '../customers/find-customer-ids.js';
import type { NumberedRow, SourcedRow } from './import-kind.js';

const SourceText = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'Control characters are not accepted');

/** How every row names itself. */
export const sourceFields = {
  sourceSystem: SourceText.meta({ description: 'The system that sends the row' }),
  sourceId: SourceText.meta({ description: 'Its own id of what the row tells' }),
};

/** How a row names its customer: by the registry's id, or by the id of a source system, which is the row's own unless told. */
export const customerFields = {
  customerId: Id.optional(),
  customerSourceSystem: SourceText.optional(),
  customerSourceId: SourceText.optional(),
};

/** A row that may name its customer. */
export interface RowOfCustomer extends SourcedRow {
  readonly customerId?: string | undefined;
  readonly customerSourceSystem?: string | undefined;
  readonly customerSourceId?: string | undefined;
}

/** Whose each row is: null for nobody's. */
export interface CustomersOfRows {
  /** @throws DomainError `unknown-customer` when the row names a customer that does not exist */
  of(row: RowOfCustomer): string | null;
  /** @throws DomainError `unknown-customer` also when the row names none */
  needed(row: RowOfCustomer): string;
}

/** Finds the customers of a batch's rows with one statement. */
export async function resolveCustomers(tx: ReadTx, rows: readonly NumberedRow<RowOfCustomer>[]): Promise<CustomersOfRows> {
  const named = rows.flatMap(({ row }) => {
    const reference = referenceOf(row);
    return reference ? [{ row, reference }] : [];
  });
  const ids = await findCustomerIds(
    tx,
    named.map(({ reference }) => reference),
  );
  const idOf = new Map(named.map(({ row }, index) => [row, ids[index] ?? null]));
  const of = (row: RowOfCustomer): string | null => {
    const id = idOf.get(row);
    if (id === null) throw unknown(row, 'There is no such customer.');
    return id ?? null;
  };
  const needed = (row: RowOfCustomer): string => {
    const id = of(row);
    if (id === null) throw unknown(row, 'The row names no customer.');
    return id;
  };
  return { of, needed };
}

function referenceOf({
  sourceSystem,
  customerId,
  customerSourceSystem,
  customerSourceId,
}: RowOfCustomer): CustomerReference | undefined {
  if (customerId !== undefined) return { customerId };
  if (customerSourceId === undefined) return undefined;
  return { sourceSystem: customerSourceSystem ?? sourceSystem, sourceId: customerSourceId };
}

const unknown = ({ customerId }: RowOfCustomer, message: string): DomainError =>
  new DomainError('unknown-customer', message, { field: customerId === undefined ? 'customerSourceId' : 'customerId' });
