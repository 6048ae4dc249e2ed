import type { Names } from '@nelikentta/framework';
import type { CityPlan } from './city-plan.js';
import type { OfferedService } from './offered-services.js';
import { Random } from './random.js';
import { demandOf } from './service-demand.js';

/** Where the sample city's services are met; their organisation is the municipality. */
export interface SampleChannel {
  readonly key: string;
  readonly kind: 'eChannel' | 'webPage' | 'phone' | 'serviceLocation';
  readonly names: Names;
}

export function sampleChannels({ data }: CityPlan): readonly SampleChannel[] {
  const { nameFi, nameSv } = data.municipality;
  const located = (fi: string, sv: string, en: string): Names => ({
    fi: `${nameFi}: ${fi}`,
    sv: `${nameSv}: ${sv}`,
    en: `${nameFi}: ${en}`,
  });
  return [
    { key: 'service-point', kind: 'serviceLocation', names: located('asiointipiste', 'servicepunkt', 'service point') },
    { key: 'local-house', kind: 'serviceLocation', names: located('lähitori', 'närtorg', 'neighbourhood house') },
    { key: 'e-services', kind: 'eChannel', names: located('sähköinen asiointi', 'e-tjänster', 'online services') },
    { key: 'web', kind: 'webPage', names: located('verkkosivut', 'webbplats', 'web pages') },
    { key: 'phone', kind: 'phone', names: located('asiakaspalvelu', 'kundtjänst', 'customer service') },
  ];
}

/** The channels of a service: its place or its e-service, and where to ask. */
export function channelsOf(
  plan: CityPlan,
  { reference, serviceClasses }: Pick<OfferedService, 'reference' | 'serviceClasses'>,
): readonly string[] {
  const random = Random.of(plan.seed, 'channels', reference);
  const own =
    demandOf(serviceClasses).demand.mostly === 'remote' ? 'e-services' : random.pick(['service-point', 'local-house'] as const);
  return [own, random.pick(['web', 'phone'] as const)];
}
