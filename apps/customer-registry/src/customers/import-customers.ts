import { Injectable } from '@nestjs/common';
import { localDay } from '@nelikentta/framework';
import { Clock, Ids, type WriteTx } from '@nelikentta/persistence';
import { enterHouseholds } from '../households/enter-households.js';
import { sourceOf } from '../imports/collect-batches.js';
import type { ImportKind, MergedBatch, NumberedRow } from '../imports/import-kind.js';
import { CustomerBatch, type KnownBefore, type ToldRow } from './decide-customers.js';
import { CustomerRow } from './import-customers.schemas.js';
import { identityCodeOwners, lockCustomers } from './customers.table.js';
import { publishCustomers } from './customers.events.js';
import { IdentityCode } from './identity-code.js';
import { IdentityCodeVault } from './identity-code-vault.js';
import { saveCustomers } from './save-customers.js';
import { knownSources, saveSources, saveTold } from './sources.table.js';

/**
 * Customers in bulk. A row tells what its source says of the customer: what it leaves out stays as it is. A row that says
 * exactly what its source said last changes nothing, even where somebody has corrected the customer since.
 */
@Injectable()
export class ImportCustomers implements ImportKind<CustomerRow> {
  readonly name = 'customers';
  readonly row = CustomerRow;
  readonly numberColumns = ['birthYear'];
  /** Whoever comes first has the code. */
  readonly alsoClaimed = ({ identityCode }: CustomerRow) => (typeof identityCode === 'string' ? [identityCode] : []);

  constructor(
    private readonly vault: IdentityCodeVault,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async merge(tx: WriteTx, rows: readonly NumberedRow<CustomerRow>[]): Promise<MergedBatch> {
    const now = this.clock.now();
    const sources = new Map(
      (
        await knownSources(
          tx,
          rows.map(({ row }) => row),
        )
      ).map((source) => [sourceOf(source), source]),
    );
    const { municipality } = tx.scope;
    const news = rows
      .map((numbered) => ({ ...numbered, told: this.vault.keyedHash(`told:${municipality}:${JSON.stringify(numbered.row)}`) }))
      .filter(({ row, told }) => sources.get(sourceOf(row))?.told !== told);
    if (news.length === 0) return { created: 0, changed: 0, unchanged: rows.length, refused: [] };
    const nextId = () => this.ids.next();
    const batch = new CustomerBatch(await this.load(tx, news, sources, now), {
      municipality,
      today: localDay(now),
      vault: this.vault,
      nextId,
    });
    for (const row of news) batch.take(row);
    await this.save(tx, batch, now);
    const { created, refused, changedCount } = batch;
    const unchanged = rows.length - created.length - changedCount - refused.length;
    return { created: created.length, changed: changedCount, unchanged, refused };
  }

  private async load(tx: WriteTx, rows: readonly ToldRow[], sources: KnownBefore['sources'], now: Date): Promise<KnownBefore> {
    const ids = rows.flatMap(({ row }) => sources.get(sourceOf(row))?.customerId ?? []);
    const customers = ids.length > 0 ? await lockCustomers(tx, ids) : [];
    const households = new Map(
      rows.flatMap(({ row: { sourceSystem, households } }) =>
        (households ?? []).map(({ household }) => {
          const source = { sourceSystem, sourceId: household };
          return [sourceOf(source), source] as const;
        }),
      ),
    );
    const householdIds = await enterHouseholds(tx, [...households.values()], this.ids, now);
    return {
      sources,
      customers: new Map(customers.map((customer) => [customer.id, customer])),
      identityCodes: await identityCodeOwners(tx, this.indexesOf(rows, tx.scope.municipality)),
      households: new Map([...households.keys()].map((source, index) => [source, householdIds[index] ?? ''])),
    };
  }

  /** Blind indexes of the codes that are codes; the others are refused with their rows. */
  private indexesOf(rows: readonly ToldRow[], municipality: string): string[] {
    return rows.flatMap(({ row: { identityCode } }) =>
      typeof identityCode === 'string' && IdentityCode.isOne(identityCode)
        ? this.vault.indexOf(municipality, IdentityCode.of(identityCode))
        : [],
    );
  }

  private async save(tx: WriteTx, batch: CustomerBatch, now: Date): Promise<void> {
    const { created, changed } = batch;
    await saveCustomers(tx, created, changed, now);
    await saveSources(tx, batch.newSources);
    await saveTold(tx, batch.toldSources);
    await publishCustomers(tx, [...created, ...changed.map(({ after }) => after)], this.ids, now);
  }
}
