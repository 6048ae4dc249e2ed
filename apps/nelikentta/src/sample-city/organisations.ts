import type { Day } from './calendar.js';
import type { CityPlan } from './city-plan.js';
import type { SampleCustomer, Stay, Tie } from './customer.js';
import { languageIn } from './languages.js';
import { Random } from './random.js';

/** Businesses, communities, authorities and natural sites of the city. */
export function* organisations(plan: CityPlan): Generator<SampleCustomer> {
  for (let serial = 1; serial <= plan.businesses; serial += 1) yield businessOf(plan, serial);
  for (let serial = 1; serial <= plan.communities; serial += 1) yield communityOf(plan, serial);
  for (let serial = 1; serial <= plan.authorities; serial += 1) yield authorityOf(plan, serial);
  for (let serial = 1; serial <= plan.sites; serial += 1) yield siteOf(plan, serial);
}

type Kind = Pick<SampleCustomer, 'sourceSystem' | 'actorLevel' | 'habit' | 'industry'>;

/** What organisations and sites have in common: no birthday, no household, and a place. */
function organisation(plan: CityPlan, sourceId: string, random: Random, kind: Kind, place: Place): SampleCustomer {
  const { from, until } = plan;
  return {
    ...kind,
    sourceId,
    sex: null,
    birthDay: null,
    language: languageIn(plan.data.municipality, random),
    household: null,
    familyName: null,
    stays: place.stays,
    ties: place.ties ?? [],
    startedOn: place.startedOn,
    endedOn: null,
    meets: { from: Math.max(from, place.startedOn), to: until + 1 },
  };
}

interface Place {
  readonly stays: readonly Stay[];
  readonly ties?: readonly Tie[];
  readonly startedOn: Day;
}

function postalCodeIn({ data }: CityPlan, municipality: string, random: Random): string | null {
  const codes = data.postalCodes.get(municipality);
  return codes === undefined ? null : random.pick(codes);
}

function businessOf(plan: CityPlan, serial: number): SampleCustomer {
  const sourceId = `b${serial}`;
  const random = Random.of(plan.seed, 'business', sourceId);
  const here = plan.data.municipality.code;
  const outside = random.chance(0.15);
  const domicile = outside ? random.pick(plan.data.neighbours).code : here;
  // One business in eight was founded during the period.
  const startedOn = random.chance(0.12) ? random.whole(plan.from, plan.until - 1) : plan.from - random.whole(1, 9000);
  const stays: Stay[] = [
    { municipality: domicile, postalCode: postalCodeIn(plan, domicile, random), kind: 'domicile', from: startedOn, to: null },
  ];
  if (outside && random.chance(0.3))
    stays.push({
      municipality: here,
      postalCode: postalCodeIn(plan, here, random),
      kind: 'establishment',
      from: Math.max(startedOn, plan.from - 400) + random.whole(0, 200),
      to: null,
    });
  const interested: Tie[] =
    outside && random.chance(0.5) ? [{ kind: 'stated', from: Math.max(startedOn, plan.from - 200), to: null }] : [];
  // A few large ones meet the city again and again.
  const habit = random.chance(0.3) ? 0 : 0.4 + 2.5 * random.share() ** 3;
  const industry = plan.data.industries.draw(random);
  return organisation(
    plan,
    sourceId,
    random,
    { sourceSystem: 'ytj', actorLevel: 'business', habit, industry },
    { stays, ties: interested, startedOn },
  );
}

function communityOf(plan: CityPlan, serial: number): SampleCustomer {
  const sourceId = `c${serial}`;
  const random = Random.of(plan.seed, 'community', sourceId);
  const domicile = random.chance(0.1) ? random.pick(plan.data.neighbours).code : plan.data.municipality.code;
  const startedOn = plan.from - random.whole(-300, 12_000);
  const stays: Stay[] = [
    { municipality: domicile, postalCode: postalCodeIn(plan, domicile, random), kind: 'domicile', from: startedOn, to: null },
  ];
  const habit = random.chance(0.35) ? 0 : 0.5 + random.share();
  return organisation(
    plan,
    sourceId,
    random,
    { sourceSystem: 'yhd', actorLevel: 'community', habit, industry: null },
    { stays, startedOn },
  );
}

function authorityOf(plan: CityPlan, serial: number): SampleCustomer {
  const sourceId = `s${serial}`;
  const random = Random.of(plan.seed, 'authority', sourceId);
  const area = random.chance(0.85) ? plan.data.municipality.code : random.pick(plan.data.neighbours).code;
  const startedOn = plan.from - random.whole(400, 9000);
  const stays: Stay[] = [{ municipality: area, postalCode: null, kind: 'area', from: startedOn, to: null }];
  return organisation(
    plan,
    sourceId,
    random,
    { sourceSystem: 'kunta', actorLevel: 'society', habit: random.chance(0.4) ? 0 : 1, industry: null },
    { stays, startedOn },
  );
}

function siteOf(plan: CityPlan, serial: number): SampleCustomer {
  const sourceId = `e${serial}`;
  const random = Random.of(plan.seed, 'site', sourceId);
  const at = random.chance(0.92) ? plan.data.municipality.code : random.pick(plan.data.neighbours).code;
  const startedOn = plan.from - random.whole(4000, 20_000);
  const stays: Stay[] = [{ municipality: at, postalCode: null, kind: 'site', from: startedOn, to: null }];
  return organisation(
    plan,
    sourceId,
    random,
    { sourceSystem: 'kunta', actorLevel: 'environment', habit: random.chance(0.5) ? 0 : 0.8, industry: null },
    { stays, startedOn },
  );
}
