import { componentKindNames, componentKinds, type ComponentKind, type Names } from '@nelikentta/framework';
import { firstOfMonth, isoDateOf, monthOf, yearOf } from './calendar.js';
import { jsonOf } from './city-data.js';
import type { CityPlan } from './city-plan.js';
import type { OfferedService } from './offered-services.js';
import { Random } from './random.js';
import { notationOf } from './service-demand.js';

/** A competence of the sample city with everything that is told of it. */
export interface SampleCompetence {
  readonly key: string;
  readonly names: Names;
  readonly businessArea: string;
  readonly components: readonly { readonly kind: ComponentKind; readonly names: Names }[];
  /** Levels 0–5, half a year before the period's end and at it, and the one aimed at. */
  readonly earlier: number;
  readonly present: number;
  readonly aimed: number;
  /** Person-months by month, the first day of each. */
  readonly capacity: readonly { readonly month: string; readonly personMonths: number }[];
  /** How much of it a service needs, in person-months a month. */
  readonly needs: readonly { readonly serviceId: string; readonly personMonths: number }[];
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
    const needing = services.filter((service) => service.serviceClasses.some((uri) => classes.test(notationOf(uri))));
    const personMonths = Math.max(1, (people * plan.customers) / 20_000);
    return {
      key: names.en,
      names,
      businessArea,
      components: componentKinds.map((kind) => ({ kind, names: componentNames(kind, names) })),
      earlier: Math.max(0, present - (random.chance(0.4) ? 1 : 0)),
      present,
      aimed,
      capacity: capacityOf(plan, personMonths, random),
      needs: needing.map(({ id }) => ({
        serviceId: id,
        personMonths: tenths((personMonths / needing.length) * (0.9 + 0.3 * random.share())),
      })),
    };
  });
}

const componentNames = (kind: ComponentKind, { fi, sv, en }: Names): Names => ({
  fi: `${componentKindNames[kind].fi}: ${fi.toLowerCase()}`,
  sv: `${componentKindNames[kind].sv}: ${sv.toLowerCase()}`,
  en: `${componentKindNames[kind].en}: ${en.toLowerCase()}`,
});

function capacityOf({ from, until }: CityPlan, personMonths: number, random: Random): SampleCompetence['capacity'] {
  const first = { year: yearOf(from), month: monthOf(from) };
  const months = 12 * (yearOf(until) - first.year) + monthOf(until) - first.month;
  return Array.from({ length: months + 4 }, (_, index) => {
    const day = firstOfMonth(first.year, first.month + index);
    const holiday = monthOf(day) === 6 ? 0.45 : 1;
    return { month: isoDateOf(day), personMonths: tenths(personMonths * holiday * (0.94 + 0.1 * random.share())) };
  });
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
