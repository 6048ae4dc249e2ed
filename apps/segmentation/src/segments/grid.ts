import { type ActorLevel, actorLevels, type CustomerGroup, customerGroups, segments } from '@nelikentta/framework';

/** Customers of a segment. */
export interface Cell {
  readonly actorLevel: ActorLevel;
  readonly customerGroup: CustomerGroup;
  readonly customers: number;
}

/** The 25 segments of a municipality at an instant, with their sums along both sides (framework.md §4.3). */
export interface Grid {
  readonly at: Date;
  readonly total: number;
  /** Customers who exist at the instant and are in no segment: there are none, and the figure shows it. */
  readonly unknown: number;
  readonly cells: readonly Cell[];
  readonly byActorLevel: Readonly<Record<ActorLevel, number>>;
  readonly byCustomerGroup: Readonly<Record<CustomerGroup, number>>;
}

/**
 * The grid from the segments that have customers; the others count zero.
 *
 * @param existing how many customers exist at the instant
 */
export function gridOf(at: Date, counted: readonly Cell[], existing: number): Grid {
  const customersIn = (where: Partial<Cell>): number =>
    counted
      .filter(
        ({ actorLevel, customerGroup }) =>
          actorLevel === (where.actorLevel ?? actorLevel) && customerGroup === (where.customerGroup ?? customerGroup),
      )
      .reduce((sum, { customers }) => sum + customers, 0);
  const total = customersIn({});
  return {
    at,
    total,
    unknown: existing - total,
    cells: segments.map((segment) => ({ ...segment, customers: customersIn(segment) })),
    byActorLevel: along(actorLevels, (actorLevel) => customersIn({ actorLevel })),
    byCustomerGroup: along(customerGroups, (customerGroup) => customersIn({ customerGroup })),
  };
}

const along = <Side extends string>(side: readonly Side[], count: (each: Side) => number) =>
  Object.fromEntries(side.map((each) => [each, count(each)])) as Record<Side, number>;
