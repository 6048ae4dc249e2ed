import { componentKindNames, componentKinds, type ComponentKind, type Names } from '@nelikentta/framework';
import { firstOfMonth, isoDateOf, monthOf, yearOf } from './calendar.js';
import { jsonOf } from './city-data.js';
import type { CityPlan } from './city-plan.js';
import { withDemand, type DemandedService, type OfferedService } from './offered-services.js';
import { Random } from './random.js';
import { notationOf } from './service-demand.js';

/** A competence of the sample city with everything that is told of it. */
export interface SampleCompetence {
  readonly key: string;
  readonly names: Names;
  readonly businessArea: string;
  readonly components: readonly { readonly kind: ComponentKind; readonly names: Names }[];
  /** Levels 0–5: at the beginning, half a year before the end and from then on, and the one aimed at. */
  readonly earlier: number;
  readonly present: number;
  readonly aimed: number;
  /** Hours that can be used, by the first day of the month. */
  readonly months: readonly { readonly month: string; readonly hours: number }[];
  /** How much of it one unit of a service takes, and how many units are planned for a month. */
  readonly needs: readonly { readonly serviceId: string; readonly hoursPerUnit: number; readonly unitsPerMonth: number }[];
}

/** As it stands in the data: `serviceClasses` is a pattern of the classes whose services need it, `people` of a city of 20 000 customers. */
interface Described {
  readonly names: Names;
  readonly businessArea: string;
  readonly serviceClasses: string;
  readonly present: number;
  readonly aimed: number;
  readonly people: number;
}

/** The city's competences; capacity grows with its size and sags in July. */
export function sampleCompetences(plan: CityPlan, services: readonly OfferedService[]): SampleCompetence[] {
  return jsonOf<Described[]>('sample-competences').map(({ names, businessArea, serviceClasses, present, aimed, people }) => {
    const random = Random.of(plan.seed, 'competence', names.en);
    const classes = new RegExp(serviceClasses);
    const needing = withDemand(
      services.filter((service) => service.serviceClasses.some((uri) => classes.test(notationOf(uri)))),
    );
    const hours = Math.max(150, (hoursAMonth * people * plan.customers) / 20_000);
    return {
      key: names.en.toLowerCase().replace(/[^a-z]+/g, '-'),
      names,
      businessArea,
      components: componentKinds.map((kind) => ({ kind, names: componentNames(kind, names) })),
      earlier: Math.max(0, present - (random.chance(0.4) ? 1 : 0)),
      present,
      aimed,
      months: monthsOf(plan, hours, random),
      needs: needsOf(plan, needing, hours * (0.85 + 0.35 * random.share())),
    };
  });
}

/** A full-time month without holidays. */
const hoursAMonth = 150;

/** A competence is planned for the services that use most of it. */
const mostNeeds = 8;

/** Shares the hours among the services that need the competence, each by the units it is expected to be used. */
function needsOf(plan: CityPlan, services: readonly DemandedService[], hours: number): SampleCompetence['needs'] {
  const busiest = services
    .map((service) => ({ serviceId: service.id, units: expectedUnitsAMonth(plan, service) }))
    .sort((a, b) => b.units - a.units)
    .slice(0, mostNeeds);
  const all = busiest.reduce((sum, { units }) => sum + units, 0);
  return busiest.map(({ serviceId, units }) => ({
    serviceId,
    hoursPerUnit: Math.round((100 * hours) / all) / 100,
    unitsPerMonth: Math.round(10 * units) / 10,
  }));
}

function expectedUnitsAMonth({ residents, businesses, communities }: CityPlan, { demand, part }: DemandedService): number {
  const ofAge = (residents * Math.min(85, demand.ages[1] - demand.ages[0] + 1)) / 85;
  const users = part * (demand.people * ofAge + demand.organisations * (businesses + communities));
  return Math.max(0.1, (users * demand.usesAYear * Math.max(1, demand.units * 0.7)) / 12);
}

const componentNames = (kind: ComponentKind, { fi, sv, en }: Names): Names => ({
  fi: `${componentKindNames[kind].fi}: ${fi.toLowerCase()}`,
  sv: `${componentKindNames[kind].sv}: ${sv.toLowerCase()}`,
  en: `${componentKindNames[kind].en}: ${en.toLowerCase()}`,
});

/** From the beginning of the period to three months after its end; July has less than half. */
function monthsOf({ from, until }: CityPlan, hours: number, random: Random): SampleCompetence['months'] {
  const first = { year: yearOf(from), month: monthOf(from) };
  const months = 12 * (yearOf(until) - first.year) + monthOf(until) - first.month;
  return Array.from({ length: months + 4 }, (_, index) => {
    const day = firstOfMonth(first.year, first.month + index);
    const holiday = monthOf(day) === 6 ? 0.45 : 1;
    return { month: isoDateOf(day), hours: Math.round(hours * holiday * (0.94 + 0.1 * random.share())) };
  });
}
