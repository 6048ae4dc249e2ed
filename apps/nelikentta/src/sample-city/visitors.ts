import { visitorPool, type CityPlan } from './city-plan.js';
import type { SampleCustomer, Tie } from './customer.js';
import { birthDayFor } from './identifiers.js';
import { languageIn } from './languages.js';
import { Random } from './random.js';
import type { Day } from './calendar.js';

type Bond = 'commuter' | 'student' | 'formerResident' | 'subscriber' | 'stated' | 'occasional' | 'unknown';

/** Individuals who live elsewhere, mostly in the neighbouring municipalities, and what ties them to the city. */
export function* visitors(plan: CityPlan, alreadyNumbered: number): Generator<SampleCustomer> {
  const pool = visitorPool(plan);
  const drawing = Random.of(plan.seed, 'visitors');
  let person = alreadyNumbered;
  for (let one = pool.take(drawing); one !== undefined; one = pool.take(drawing)) {
    person += 1;
    const sourceId = `p${person}`;
    const random = Random.of(plan.seed, 'person', sourceId);
    const birthDay = birthDayFor(one.age, plan.until, random);
    const bond = bondAt(one.age, random);
    const home = random.pick(random.chance(0.8) ? plan.data.neighbours : plan.data.others);
    yield {
      sourceSystem: 'vtj',
      sourceId,
      actorLevel: 'individual',
      sex: one.sex,
      birthDay,
      language: languageIn(home, random),
      industry: null,
      household: null,
      familyName: null,
      stays: [
        {
          municipality: home.code,
          postalCode: random.pick(plan.data.postalCodes.get(home.code) ?? ['00100']),
          kind: 'home',
          from: birthDay,
          to: null,
        },
      ],
      ties: tiesOf(bond, plan, birthDay, random),
      startedOn: birthDay,
      endedOn: null,
      meets: { from: plan.from, to: plan.until + 1 },
      habit: habitOf(bond, random),
    };
  }
}

function bondAt(age: number, random: Random): Bond {
  const point = random.share();
  if (age < 17) return point < 0.5 ? 'occasional' : 'unknown';
  if (point < 0.4) return age < 68 ? 'commuter' : 'stated';
  if (point < 0.55) return age < 30 ? 'student' : 'formerResident';
  if (point < 0.63) return 'subscriber';
  if (point < 0.67) return 'stated';
  return point < 0.78 ? 'occasional' : 'unknown';
}

const tieKinds: Readonly<Partial<Record<Bond, Tie['kind']>>> = {
  commuter: 'work',
  student: 'studies',
  formerResident: 'earlierResidence',
  subscriber: 'subscription',
  stated: 'stated',
};

function tiesOf(bond: Bond, { from, until }: CityPlan, birthDay: Day, random: Random): Tie[] {
  const kind = tieKinds[bond];
  if (kind === undefined) return [];
  // A third of the ties began during the period: these people became familiar with the city while it was watched.
  const began = random.chance(0.33) ? random.whole(from, until) : Math.max(birthDay, from - random.whole(1, 3650));
  const ended = kind === 'earlierResidence' || random.chance(0.15);
  return [{ kind, from: began, to: ended ? began + random.whole(90, 1500) : null }];
}

function habitOf(bond: Bond, random: Random): number {
  if (bond === 'unknown') return 0;
  if (bond === 'occasional') return 0.5;
  return random.chance(0.45) ? 0.35 + 0.4 * random.share() : 0;
}
