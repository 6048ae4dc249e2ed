import type { TFunction } from 'i18next';
import type { SampleCity } from '../sample-city/sample-city.js';
import type { Api } from '../platform/api.js';
import { enterCompetences } from './enter-competences.js';
import { enterServices, offeredServices } from './enter-services.js';
import { enterTargets } from './enter-targets.js';
import { expectAllAccepted, type ImportReport } from './import-report.js';
import type { Step } from './loader.js';
import { ndjson } from './row-stream.js';

/** Fills the platform with a sample city, through the same public interfaces that a department would use. */
export function sampleCitySteps(city: SampleCity, say: TFunction): Step[] {
  const step = (name: string, weight: number, run: Step['run'], needsRest = false): Step => ({
    name,
    title: say(`steps.${name}`),
    weight,
    run,
    needsRest,
  });
  return [
    step('services', 12, (api, advance) => enterServices(api, city.plan, advance)),
    // The other services refuse what they have not heard of.
    step('competences', 3, async (api) => enterCompetences(api, city.plan, await offeredServices(api)), true),
    step('targets', 2, async (api) => enterTargets(api, city.plan, await offeredServices(api))),
    step('customers', 10, (api, advance) => send(api, 'customers', () => city.customers(advance))),
    step('encounters', 50, async (api, advance) => {
      const services = await offeredServices(api);
      return send(api, 'encounters', () => city.encounters(services, advance));
    }),
    step('feedback', 6, async (api, advance) => {
      const services = await offeredServices(api);
      return send(api, 'feedback', () => city.feedback(services, advance));
    }),
    step('needings', 3, async (api, advance) => {
      const services = await offeredServices(api);
      return send(api, 'needings', () => city.needings(services, advance));
    }),
  ];
}

async function send(api: Api, kind: string, rows: () => Iterable<unknown>): Promise<number> {
  const path = `/customer-registry/v1/imports/${kind}`;
  const report = await api.stream<ImportReport>(path, { contentType: 'application/x-ndjson' }, () => ndjson(rows()));
  return expectAllAccepted(report, kind);
}
