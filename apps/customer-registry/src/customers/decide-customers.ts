import { DomainError } from '@nelikentta/framework';
import type { NumberedRow, RefusedRow } from '../imports/import-kind.js';
import { refusalOfRule } from '../imports/refuse-row.js';
import { sourceOf } from '../imports/collect-batches.js';
import { Customer } from './customer.js';
import { changesOf, type CustomerInput } from './customer-input.js';
import type { CustomerRow } from './import-customers.schemas.js';
import type { IdentityCodeVault } from './identity-code-vault.js';
import type { Change } from './save-dated-lists.js';
import type { KnownSource } from './sources.table.js';

/** A row with the keyed hash by which a repeat of it is recognised. */
export interface ToldRow extends NumberedRow<CustomerRow> {
  readonly told: string;
}

/** What the registry knows of the customers that a batch speaks of. */
export interface KnownBefore {
  /** By `sourceOf` a row. */
  readonly sources: ReadonlyMap<string, KnownSource>;
  readonly customers: ReadonlyMap<string, Customer>;
  /** Blind index → the customer who has the code. */
  readonly identityCodes: ReadonlyMap<string, string>;
  /** `sourceOf` a household → its id. */
  readonly households: ReadonlyMap<string, string>;
}

export interface BatchParts {
  readonly municipality: string;
  readonly today: string;
  readonly vault: IdentityCodeVault;
  readonly nextId: () => string;
}

/** What a batch of rows makes of the customers known before: decided row by row in memory, saved as sets afterwards. */
export class CustomerBatch {
  readonly created: Customer[] = [];
  readonly refused: RefusedRow[] = [];
  readonly newSources: KnownSource[] = [];
  readonly toldSources: KnownSource[] = [];
  private readonly changes = new Map<string, Change>();
  private readonly identityCodes: Map<string, string>;
  private changedRows = 0;

  constructor(
    private readonly known: KnownBefore,
    private readonly parts: BatchParts,
  ) {
    this.identityCodes = new Map(known.identityCodes);
  }

  get changed(): Change[] {
    return [...this.changes.values()];
  }

  /** How many rows changed a customer: two rows of different sources may change the same one. */
  get changedCount(): number {
    return this.changedRows;
  }

  /** Takes one row, or refuses it and leaves everything as if it had not been there. */
  take({ line, row, told }: ToldRow): void {
    const known = this.known.sources.get(sourceOf(row));
    try {
      const customerId = known ? this.correct(row, known.customerId) : this.register(row);
      const { sourceSystem, sourceId } = row;
      (known ? this.toldSources : this.newSources).push({ sourceSystem, sourceId, customerId, told });
    } catch (error) {
      this.refused.push(refusalOfRule(line, error));
    }
  }

  private register(row: CustomerRow): string {
    const { today } = this.parts;
    const customerId = this.parts.nextId();
    const customer = Customer.register(
      customerId,
      row.actorLevel,
      changesOf(this.inputOf(row), { ...this.parts, customerId }),
      today,
    );
    this.claimIdentityCode(customer);
    this.created.push(customer);
    return customerId;
  }

  private correct(row: CustomerRow, customerId: string): string {
    const { before, after: present } = this.changes.get(customerId) ?? unchanged(this.known.customers.get(customerId));
    if (present.facts.actorLevel !== row.actorLevel)
      throw new DomainError('actor-level-fixed', `This customer is of the level ${present.facts.actorLevel}.`, {
        field: 'actorLevel',
      });
    const input = this.inputOf(row);
    const after = present.corrected(changesOf(input, { ...this.parts, customerId, known: present.facts }), this.parts.today);
    if (after === present) return customerId;
    this.claimIdentityCode(after);
    this.changes.set(customerId, { before, after });
    this.changedRows += 1;
    return customerId;
  }

  private inputOf({ sourceSystem, sourceId: _, actorLevel: __, households, ...input }: CustomerRow): CustomerInput {
    const memberships = households?.map(({ household, from, to }) => ({
      householdId: this.known.households.get(sourceOf({ sourceSystem, sourceId: household })) ?? '',
      from,
      to,
    }));
    return { ...input, memberships };
  }

  private claimIdentityCode({ id, facts: { identityCode } }: Customer): void {
    if (!identityCode) return;
    if ((this.identityCodes.get(identityCode.index) ?? id) !== id)
      throw new DomainError('identity-code-taken', 'Another customer already has this identity code.', {
        field: 'identityCode',
      });
    this.identityCodes.set(identityCode.index, id);
  }
}

function unchanged(customer: Customer | undefined): Change {
  if (!customer) throw new Error('A known source names a customer that exists.');
  return { before: customer, after: customer };
}
