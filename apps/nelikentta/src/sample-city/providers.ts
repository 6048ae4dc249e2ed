import type { Names } from '@nelikentta/framework';
import type { CityPlan } from './city-plan.js';
import type { OfferedService } from './offered-services.js';
import { Random } from './random.js';

/** Who produces services in the sample city; the first is the municipality itself. */
export interface SampleProvider {
  readonly key: string;
  readonly names: Names;
  readonly type: 'municipality' | 'company' | 'organization';
  readonly businessId: string | null;
}

const same = (name: string): Names => ({ fi: name, sv: name, en: name });

/** Besides the municipality three companies and two associations; their business ids are from numbers never issued. */
export function sampleProviders({ data }: CityPlan): readonly SampleProvider[] {
  const { nameFi, nameSv, organisation, businessId } = data.municipality;
  return [
    {
      key: 'city',
      names: { fi: organisation, sv: nameSv, en: nameFi },
      type: 'municipality',
      businessId: businessId === '' ? null : businessId,
    },
    { key: 'care', names: same('Kotisatama Hoiva Oy'), type: 'company', businessId: null },
    { key: 'learning', names: same('Päiväpiiri Oy'), type: 'company', businessId: null },
    { key: 'works', names: same('Katu ja Kenttä Oy'), type: 'company', businessId: null },
    { key: 'sports', names: same(`${nameFi} Liikuttajat ry`), type: 'organization', businessId: null },
    { key: 'culture', names: same(`${nameFi} Kulttuuriväki ry`), type: 'organization', businessId: null },
  ];
}

/** Which of the providers produce a service: the municipality alone or with another; what it only enables, others. */
export function providersOf(
  plan: CityPlan,
  service: Pick<OfferedService, 'reference'>,
  isEnabled: boolean,
): readonly SampleProvider[] {
  const [city, ...others] = sampleProviders(plan);
  const random = Random.of(plan.seed, 'providers', service.reference);
  const other = random.pick(others);
  if (city === undefined) return [];
  if (isEnabled) return random.chance(0.4) ? [other, city] : [other];
  return random.chance(0.3) ? [city, other] : [city];
}
