import type { Api } from '../platform/api.js';
import { isoDateOf } from '../sample-city/calendar.js';
import type { CityPlan } from '../sample-city/city-plan.js';
import { sampleCompetences, type SampleCompetence } from '../sample-city/competences.js';
import type { OfferedService } from '../sample-city/offered-services.js';
import { inParallel } from './in-parallel.js';

const path = '/competence-management/v1/competences';

/** Enters the city's competences with their states, capacity and the services that need them. */
export async function enterCompetences(api: Api, plan: CityPlan, services: readonly OfferedService[]): Promise<number> {
  const competences = sampleCompetences(plan, services);
  await inParallel(competences, (competence) => enterCompetence(api, plan, competence));
  return competences.length;
}

async function enterCompetence(api: Api, plan: CityPlan, competence: SampleCompetence): Promise<void> {
  const { key, names, businessArea, components, earlier, present, aimed, months, needs } = competence;
  const { id } = await api.post<{ id: string }>(path, { names, businessArea, components }, `sample:competence:${key}`);
  const begun = isoDateOf(plan.from);
  const states = [
    { aspect: 'present', level: earlier, from: begun },
    { aspect: 'present', level: present, from: isoDateOf(plan.until - 182) },
    { aspect: 'aimed', level: aimed, from: begun, due: isoDateOf(plan.until + 365) },
  ];
  for (const state of states)
    await api.post(`${path}/${id}/states`, state, `sample:state:${key}:${state.aspect}:${state.from}`);
  await api.put(`${path}/${id}/capacity`, { months });
  for (const { serviceId, ...need } of needs)
    await api.put(`${path}/${id}/service-needs/${serviceId}`, { from: begun, ...need });
}
