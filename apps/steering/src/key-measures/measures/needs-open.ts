import type { Field } from '@nelikentta/framework';
import { type Dimension, keyOf } from './sums.js';

/** Service needs that wait at the moment asked for. */
export interface OpenNeeds {
  readonly open: number;
  readonly oldestOpenedAt: string | null;
}

/** Open needs of a service, or of those that name no service. */
export interface NeedsOfService {
  readonly serviceId: string | null;
  readonly open: number;
  readonly oldestOpenedAt: string;
}

/** Nobody counts open needs by segment; and they are open at one moment, which is the end of no month but the last. */
export const areNeedsCountedBy = (dimensions: readonly Dimension[]): boolean =>
  !dimensions.includes('segment') && !dimensions.includes('month');

/** Open needs by the key of a field or a service, or of the whole. A need that names no service is of no field. */
export function openNeedsByKey(
  needs: readonly NeedsOfService[],
  services: readonly { readonly serviceId: string; readonly field: Field }[],
  [dimension]: readonly Dimension[],
): ReadonlyMap<string, OpenNeeds> {
  const fieldOfService = new Map(services.map(({ serviceId, field }) => [serviceId, field]));
  const byKey = new Map<string, OpenNeeds>();
  for (const { serviceId, open, oldestOpenedAt } of needs) {
    const value = dimension === 'field' ? fieldOfService.get(serviceId ?? '') : serviceId;
    const key = dimension === undefined ? keyOf([]) : value;
    if (key === undefined || key === null) continue;
    const earlier = byKey.get(key);
    byKey.set(key, { open: open + (earlier?.open ?? 0), oldestOpenedAt: earliest(oldestOpenedAt, earlier?.oldestOpenedAt) });
  }
  return byKey;
}

const earliest = (one: string, other: string | null | undefined): string => (other && other < one ? other : one);
