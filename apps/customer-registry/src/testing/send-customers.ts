import type { Slice } from '@nelikentta/testing';

export type Fields = Record<string, unknown>;

/** Sends customers in bulk, individuals of the source `vtj` unless told. */
export const sendCustomers = (slice: Slice, rows: readonly Fields[]) =>
  slice
    .post('/v1/imports/customers')
    .set('Content-Type', 'application/x-ndjson')
    .serialize((each: unknown) => each as string)
    .send(rows.map((row) => JSON.stringify({ sourceSystem: 'vtj', actorLevel: 'individual', ...row })).join('\n'))
    .expect(200);

/** Sends customers in bulk; gives line, field and code of each row that is refused. */
export async function refusedCustomers(slice: Slice, rows: readonly Fields[]): Promise<unknown[]> {
  const report = (await sendCustomers(slice, rows)).body as { importId: string };
  const answer = await slice.get(`/v1/imports/${report.importId}/refused-rows`).expect(200);
  return (answer.body as { items: Fields[] }).items.map(({ line, field, code }) => [line, field, code]);
}
