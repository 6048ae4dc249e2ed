import type { Field, LocalizedText } from '@nelikentta/framework';
import { readFile } from 'node:fs/promises';
import type { Api } from '../platform/api.js';
import type { CityPlan } from '../sample-city/city-plan.js';
import { sampleCosts } from '../sample-city/costs.js';
import type { OfferedService } from '../sample-city/offered-services.js';
import { providersOf, sampleProviders } from '../sample-city/providers.js';

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
  const organizations = await enterOrganizations(api, plan);
  await api.post(`${catalogue}/imports/ptv-general-descriptions`, JSON.parse(await readFile(generalDescriptions, 'utf8')));
  const templates: GeneralDescription[] = [];
  for await (const template of api.items<GeneralDescription>(`${catalogue}/general-descriptions?current=true`))
    if (template.offerable) templates.push(template);
  let entered = 0;
  await inParallel(templates, async (template) => {
    await enterService(api, plan, template, organizations);
    advance((entered += 1) / templates.length);
  });
  return entered;
}

/** The catalogue keeps the file that it was made for. */
const generalDescriptions = new URL(
  '../data/general-descriptions/gd.json',
  import.meta.resolve('@nelikentta/service-catalogue'),
);

/** Enough requests at a time that the database is never idle, few enough that nothing waits long. */
async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
}

async function enterOrganizations(api: Api, plan: CityPlan): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, names, type, businessId } of sampleProviders(plan)) {
    const { id } = await api.post<{ id: string }>(
      `${catalogue}/organizations`,
      { names, type, businessId },
      `sample:organization:${key}`,
    );
    ids.set(key, id);
  }
  return ids;
}

async function enterService(
  api: Api,
  plan: CityPlan,
  template: GeneralDescription,
  organizations: ReadonlyMap<string, string>,
): Promise<void> {
  const reference = referenceOf(template);
  const providers = providersOf(plan, { reference }, template.classification.role === 'enabler');
  const idsOf = (keys: readonly string[]) => keys.flatMap((key) => organizations.get(key) ?? []);
  const providerIds = idsOf(providers.map(({ key }) => key));
  const costs = sampleCosts(plan, { reference, serviceClasses: template.serviceClasses, providers: providerIds });
  const key = `sample:service:${template.id}`;
  const draft = await api.post<ServiceAnswer>(
    `${catalogue}/services`,
    {
      names: {},
      generalDescriptionId: template.id,
      promise: { csat: costs.promisedCsat, texts: {} },
      responsibleIds: idsOf(['city']),
      providerIds,
    },
    key,
  );
  for (const cost of costs.unitCosts)
    await api.post(
      `${catalogue}/services/${draft.id}/unit-costs`,
      cost,
      `${key}:unit-cost:${cost.from}:${cost.providerId ?? ''}`,
    );
  for (const cost of costs.fixedCosts)
    await api.post(`${catalogue}/services/${draft.id}/fixed-costs`, cost, `${key}:fixed-cost:${cost.from}`);
  await api.post(`${catalogue}/services/${draft.id}/publish`, {}, `${key}:published`, draft.version);
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
