import type { SexAndAge } from './age-pool.js';
import type { Day } from './calendar.js';
import { deceasedPool, movedOutPool, movingWeight, residentPool, type CityPlan } from './city-plan.js';
import type { SampleCustomer, Stay } from './customer.js';
import { households } from './households.js';
import { birthDayFor } from './identifiers.js';
import { languageIn } from './languages.js';
import { Random } from './random.js';
import { visitors } from './visitors.js';

type Fate = 'stayed' | 'movedOut' | 'died';

/** What a household's members share. */
interface Home {
  readonly id: string;
  readonly language: string;
  readonly familyName: string;
  readonly postalCode: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly afterPostalCode: string | null;
}

/** Every individual of the city: residents in their households, those who moved away or died during the period, and visitors. */
export function* people(plan: CityPlan): Generator<SampleCustomer> {
  let person = 0;
  let home = 0;
  const groups: readonly [Fate, Iterable<SexAndAge[]>][] = [
    ['stayed', households(residentPool(plan), plan.data.households, Random.of(plan.seed, 'households'))],
    ['movedOut', households(movedOutPool(plan), plan.data.households, Random.of(plan.seed, 'movers'))],
    ['died', deceased(plan)],
  ];
  for (const [fate, group] of groups)
    for (const members of group) {
      home += 1;
      const shared = homeOf(plan, fate, members, `h${home}`);
      for (const member of members) yield personOf(plan, fate, member, shared, `p${(person += 1)}`);
    }
  yield* visitors(plan, person);
}

function* deceased(plan: CityPlan): Generator<SexAndAge[]> {
  const pool = deceasedPool(plan);
  const random = Random.of(plan.seed, 'deceased');
  for (let one = pool.take(random); one !== undefined; one = pool.take(random)) yield [one];
}

function homeOf(plan: CityPlan, fate: Fate, members: readonly SexAndAge[], id: string): Home {
  const { seed, data, from, until } = plan;
  const random = Random.of(seed, 'home', id);
  const eldest = Math.max(...members.map(({ age }) => age));
  const movedIn = fate === 'stayed' && random.chance(0.045 * movingWeight(eldest));
  const start = movedIn ? random.whole(from + 1, until) : from - random.whole(30, 365 * Math.max(1, Math.min(30, eldest - 17)));
  const elsewhere = random.pick(random.chance(0.6) ? data.neighbours : data.others).code;
  const movedOut = fate === 'movedOut';
  return {
    id,
    language: languageIn(data.municipality, random),
    familyName: data.names.surnames.draw(random),
    postalCode: random.pick(data.postalCodes.get(data.municipality.code) ?? ['00100']),
    from: start,
    to: movedOut ? random.whole(from + 1, until) : null,
    before: movedIn ? elsewhere : null,
    after: movedOut ? elsewhere : null,
    afterPostalCode: random.pick(data.postalCodes.get(elsewhere) ?? ['00100']),
  };
}

function personOf(plan: CityPlan, fate: Fate, { sex, age }: SexAndAge, home: Home, sourceId: string): SampleCustomer {
  const random = Random.of(plan.seed, 'person', sourceId);
  const birthDay = birthDayFor(age, plan.until, random);
  const endedOn = fate === 'died' ? random.whole(Math.max(plan.from, birthDay) + 1, plan.until) : null;
  const livedFrom = Math.max(home.from, birthDay);
  const commuted = home.before !== null && age >= 18 && random.chance(0.3);
  return {
    sourceSystem: 'vtj',
    sourceId,
    actorLevel: 'individual',
    sex,
    birthDay,
    language: home.language,
    industry: null,
    household: { id: home.id, from: livedFrom },
    familyName: home.familyName,
    stays: staysOf(plan, home, birthDay, livedFrom),
    ties: commuted ? [{ kind: 'work', from: home.from - random.whole(60, 900), to: null }] : [],
    startedOn: birthDay,
    endedOn,
    ...usageOf(plan, home, { from: livedFrom, endedOn, age }, random),
  };
}

function staysOf({ data }: CityPlan, home: Home, birthDay: Day, from: Day): Stay[] {
  const here: Stay = { municipality: data.municipality.code, postalCode: home.postalCode, kind: 'home', from, to: null };
  const stays: Stay[] = [];
  // Someone who left before being born here cannot be: those children count as living in the new home only.
  const leaves = home.to !== null && home.to > from ? home.to : null;
  if (home.before !== null && birthDay < home.from)
    stays.push({ ...here, municipality: home.before, postalCode: null, from: birthDay, to: home.from });
  if (home.to === null || leaves !== null) stays.push({ ...here, to: leaves });
  if (home.after !== null)
    stays.push({ ...here, municipality: home.after, postalCode: home.afterPostalCode, from: leaves ?? from });
  return stays;
}

interface Life {
  readonly from: Day;
  readonly endedOn: Day | null;
  readonly age: number;
}

/** When and how eagerly someone uses services; some adults never do, and some stopped so long ago that their activity ages out. */
function usageOf(
  { from: start, until }: CityPlan,
  home: Home,
  life: Life,
  random: Random,
): Pick<SampleCustomer, 'meets' | 'habit'> {
  const from = Math.max(start, life.from);
  const keepsUsing = home.to !== null && random.chance(0.15);
  const to = keepsUsing ? until + 1 : Math.min(until + 1, home.to ?? Infinity, life.endedOn ?? Infinity);
  const eagerness = random.share();
  const adult = life.age >= 20;
  if (adult && eagerness < 0.14) return { meets: { from, to }, habit: 0 };
  // A use ages out twelve months after it: these people's last ones do so around the end of the period.
  const lapsed = adult && eagerness < 0.24;
  const last = until - 365 + random.whole(-110, 20);
  return { meets: { from, to: lapsed ? Math.min(to, last) : to }, habit: 0.4 + 1.2 * random.share() };
}
