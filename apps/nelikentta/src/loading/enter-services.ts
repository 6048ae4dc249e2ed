import type { Field, LocalizedText } from '@nelikentta/framework';
import { readFile } from 'node:fs/promises';
import type { Api } from '../platform/api.js';
import { channelsOf } from '../sample-city/channels.js';
import type { CityPlan } from '../sample-city/city-plan.js';
import { sampleCosts } from '../sample-city/costs.js';
import type { OfferedService } from '../sample-city/offered-services.js';
import { providersOf } from '../sample-city/providers.js';
import { type Entered, enterOrganizations } from './enter-organizations.js';
import { inParallel } from './in-parallel.js';

const catalogue = '/service-catalogue/v1';

interface GeneralDescription {
  readonly id: string;
  readonly referenceCode: string | null;
  readonly names: LocalizedText;
  readonly serviceClasses: readonly string[];
  readonly targetGroups: readonly string[];
  readonly offerable: boolean;
  readonly classification: { readonly role: string };
}

interface ServiceAnswer {
  readonly id: string;
  readonly version: number;
  readonly field: Field;
  readonly referenceCode: string | null;
  readonly names: LocalizedText;
  readonly serviceClasses: readonly string[];
  readonly targetGroups: readonly string[];
  readonly providerIds: readonly string[];
}

/** Enters organisations, imports the national descriptions, and makes a published service of each that the municipality may offer. */
export async function enterServices(api: Api, plan: CityPlan, advance: (share: number) => void): Promise<number> {
  const entered = await enterOrganizations(api, plan);
  await api.post(`${catalogue}/imports/ptv-general-descriptions`, JSON.parse(await readFile(generalDescriptions, 'utf8')));
  const templates: GeneralDescription[] = [];
  for await (const template of api.items<GeneralDescription>(`${catalogue}/general-descriptions?current=true`))
    if (template.offerable) templates.push(template);
  let done = 0;
  await inParallel(templates, async (template) => {
    await enterService(api, plan, template, entered);
    advance((done += 1) / templates.length);
  });
  return done;
}

/** The catalogue keeps the file that it was made for. */
const generalDescriptions = new URL(
  '../data/general-descriptions/gd.json',
  import.meta.resolve('@nelikentta/service-catalogue'),
);

async function enterService(
  api: Api,
  plan: CityPlan,
  template: GeneralDescription,
  { organizations, channels }: Entered,
): Promise<void> {
  const { serviceClasses } = template;
  const reference = referenceOf(template);
  const providers = providersOf(plan, { reference }, template.classification.role === 'enabler').flatMap(
    ({ key }) => organizations.get(key) ?? [],
  );
  const { unitCosts, fixedCosts, promisedCsat } = sampleCosts(plan, { reference, serviceClasses, providers });
  const key = `sample:service:${template.id}`;
  // The names, like everything else it says, come from the general description.
  const facts = {
    names: {},
    generalDescriptionId: template.id,
    promise: { csat: promisedCsat, texts: {} },
    responsibleIds: [organizations.get('city')],
    providerIds: providers,
  };
  const { id, version } = await api.post<ServiceAnswer>(`${catalogue}/services`, facts, key);
  const path = `${catalogue}/services/${id}`;
  for (const cost of unitCosts)
    await api.post(`${path}/unit-costs`, cost, `${key}:unit-cost:${cost.from}:${cost.providerId ?? ''}`);
  for (const cost of fixedCosts) await api.post(`${path}/fixed-costs`, cost, `${key}:fixed-cost:${cost.from}`);
  for (const channel of channelsOf(plan, { reference, serviceClasses }))
    await api.put(`${path}/channels/${channels.get(channel) ?? ''}`, {});
  await api.post(`${path}/publish`, {}, `${key}:published`, version);
}

const referenceOf = ({ referenceCode, names, id }: Pick<ServiceAnswer, 'referenceCode' | 'names' | 'id'>): string =>
  referenceCode ?? names.fi ?? names.sv ?? names.en ?? id;

/** The published services as the generator sees them, asked from the catalogue like anyone would. */
export async function offeredServices(api: Api): Promise<OfferedService[]> {
  const services: OfferedService[] = [];
  for await (const service of api.items<ServiceAnswer>(`${catalogue}/services?status=published`)) {
    const { id, serviceClasses, targetGroups, field, providerIds } = service;
    services.push({ id, reference: referenceOf(service), serviceClasses, targetGroups, field, providers: providerIds });
  }
  return services;
}
