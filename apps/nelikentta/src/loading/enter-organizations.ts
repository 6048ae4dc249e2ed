import type { Api } from '../platform/api.js';
import { sampleChannels } from '../sample-city/channels.js';
import type { CityPlan } from '../sample-city/city-plan.js';
import { sampleProviders } from '../sample-city/providers.js';

/** Ids that the catalogue gave, by the sample city's own keys. */
export interface Entered {
  readonly organizations: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
}

/** Enters who produces the city's services, and where they are met. */
export async function enterOrganizations(api: Api, plan: CityPlan): Promise<Entered> {
  const organizations = new Map<string, string>();
  const channels = new Map<string, string>();
  for (const { key, ...facts } of sampleProviders(plan)) {
    const { id } = await api.post<{ id: string }>('/service-catalogue/v1/organizations', facts, `sample:organization:${key}`);
    organizations.set(key, id);
  }
  for (const { key, kind, names } of sampleChannels(plan)) {
    const facts = { kind, names, organizationId: organizations.get('city') };
    const { id } = await api.post<{ id: string }>('/service-catalogue/v1/channels', facts, `sample:channel:${key}`);
    channels.set(key, id);
  }
  return { organizations, channels };
}
