import type { ActorLevel, Field } from '@nelikentta/framework';
import { oldest } from './age-pool.js';
import { Weighted } from './random.js';
import { demandOf, notationOf, type Demand } from './service-demand.js';

/** What the generator needs to know of a service in the catalogue. */
export interface OfferedService {
  readonly id: string;
  /** The reference code or name of its general description. */
  readonly reference: string;
  readonly serviceClasses: readonly string[];
  readonly targetGroups: readonly string[];
  readonly field: Field;
  /** Organisations that produce it; empty when nobody is named. */
  readonly providers: readonly string[];
}

export interface DemandedService extends OfferedService {
  readonly demand: Demand;
  /** Its part of the demand of its class. */
  readonly part: number;
}

/** The best-known service of a class takes most of its demand; the others share the rest. */
const mainServices: Readonly<Record<string, number>> = {
  '27d2f17f-085f-4686-82c7-c030cb6556ac': 60, // basic education
  'e4315af5-abcb-45a0-ab00-688e7ecd5313': 12, // municipal day care
  '0a178e54-e994-4b7c-beb5-3cf0ca09488a': 40, // pre-primary education
  '07ac17e9-b833-43b2-b336-a0d1ed4824b9': 20, // general upper secondary education
  '3059df57-2769-422d-a750-5782db9c0f19': 12, // vocational education
  GD102: 15, // library
  'SOTE-0035': 15, // doctor's or nurse's reception
  'SOTE-0066': 6, // oral health care
  'SOTE-0088': 4, // home care
  'SOTE-0003': 5, // primary health care emergency services
};

const isFor = (service: OfferedService, group: string): boolean =>
  service.targetGroups.some((uri) => notationOf(uri).startsWith(group));

/** The services with their part of the demand, in a stable order whatever order the catalogue answered in. */
export function withDemand(services: readonly OfferedService[]): DemandedService[] {
  const ordered = [...services].sort((a, b) =>
    a.reference < b.reference ? -1 : a.reference > b.reference ? 1 : a.id < b.id ? -1 : 1,
  );
  const weights = ordered.map(({ reference }) => mainServices[reference] ?? 1);
  const totals = new Map<string, number>();
  ordered.forEach((service, index) => {
    const { key } = demandOf(service.serviceClasses);
    totals.set(key, (totals.get(key) ?? 0) + (weights[index] ?? 1));
  });
  return ordered.map((service, index) => {
    const { key, demand } = demandOf(service.serviceClasses);
    return { ...service, demand, part: (weights[index] ?? 1) / (totals.get(key) ?? 1) };
  });
}

/** Which services a customer of some kind is likely to use, and how many of them it uses during the period. */
export interface Choice {
  readonly services: Weighted<DemandedService>;
  readonly expected: number;
}

/** Choices by age for people, and by actor level for the others; each made once. */
export class ServiceChoices {
  private readonly forPeople: readonly DemandedService[];
  private readonly byAge = new Map<number, Choice>();
  private readonly business: Choice;
  private readonly nature: Choice;

  constructor(services: readonly DemandedService[]) {
    this.forPeople = services.filter((service) => isFor(service, 'KR1') || service.targetGroups.length === 0);
    const forOrganisations = services.filter((service) => isFor(service, 'KR2') || isFor(service, 'KR3'));
    this.business = choiceOf(forOrganisations, ({ demand, part }) => demand.organisations * part);
    this.nature = choiceOf(services, ({ serviceClasses, part }) => (serviceClasses.some(isAboutNature) ? part / 4 : 0));
  }

  ofAge(age: number): Choice {
    const known = this.byAge.get(age);
    if (known !== undefined) return known;
    const suits = ({ demand }: DemandedService) => age >= demand.ages[0] && Math.min(age, oldest) <= demand.ages[1];
    const made = choiceOf(this.forPeople, (service) => (suits(service) ? service.demand.people * service.part : 0));
    this.byAge.set(age, made);
    return made;
  }

  ofActor(actorLevel: ActorLevel): Choice {
    return actorLevel === 'environment' ? this.nature : this.business;
  }
}

/** Land use, streets and green areas, water and waste, animals and plants. */
const isAboutNature = (uri: string): boolean => /^P(2\.3|16|23|24)/.test(notationOf(uri));

function choiceOf(services: readonly DemandedService[], weightOf: (service: DemandedService) => number): Choice {
  const wanted = services.filter((service) => weightOf(service) > 0);
  const choices = new Weighted(wanted, weightOf);
  return { services: choices, expected: choices.total };
}
