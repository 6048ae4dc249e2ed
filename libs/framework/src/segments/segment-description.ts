import type { CustomerGroup } from '../customer-groups.js';
import type { Names } from '../localized-text.js';

/** What a segment means to those who steer by it (framework.md §4.3). */
export interface SegmentDescription {
  /** Who these customers are. */
  readonly description: Names;
  /** What binds the municipality and these customers to each other. */
  readonly obligations: Names;
  /** What the relationship could become, for either side. */
  readonly opportunities: Names;
}

/** A row of the grid: the five customer groups of one actor level. */
export type SegmentRow = Readonly<Record<CustomerGroup, SegmentDescription>>;

/** A row whose five columns share one meaning in the source; its customers are still counted apart. */
export const sharedRow = (description: SegmentDescription): SegmentRow => ({
  resident_active: description,
  resident_non_active: description,
  non_resident_active: description,
  non_resident_familiar: description,
  non_resident_unknown: description,
});
