import { ageOn, timeAt, type Day } from './calendar.js';
import type { CityPlan } from './city-plan.js';
import { sampleCustomers, type Watch } from './customer-rows.js';
import type { SampleCustomer } from './customer.js';
import { serviceLanguageOf } from './languages.js';
import { ServiceChoices, type DemandedService } from './offered-services.js';
import { Random } from './random.js';

/** One row of the registry's needing import. */
export interface NeedingRow {
  readonly sourceSystem: string;
  readonly sourceId: string;
  readonly customerSourceSystem: string;
  readonly customerSourceId: string;
  readonly at: string;
  readonly words: string;
  readonly lifeSituation?: string;
  readonly serviceNeeds: readonly ServiceNeed[];
}

interface ServiceNeed {
  readonly serviceId?: string;
  readonly serviceClass?: string;
  readonly openedAt: string;
  readonly closedAt?: string;
  readonly outcome?: 'answered' | 'partly' | 'notAnswered' | 'lapsed';
  readonly reason?: string;
}

const words = {
  fi: [
    'Arjen pitäisi sujua ilman jatkuvaa selvittelyä.',
    'Haluan, että yksi ihminen tuntee tilanteemme.',
    'Tarvitsemme apua juuri nyt, emme puolen vuoden päästä.',
    'Haluan kasvaa, mutta en tiedä mistä aloittaa.',
  ],
  sv: [
    'Vardagen borde löpa utan ständiga utredningar.',
    'Jag vill att en person känner till vår situation.',
    'Vi behöver hjälp nu, inte om ett halvt år.',
    'Jag vill växa men vet inte var jag ska börja.',
  ],
  en: [
    'Everyday life should run without constant paperwork.',
    'I want one person who knows our situation.',
    'We need help now, not in half a year.',
    'I want to grow but do not know where to begin.',
  ],
} as const;
const situations = {
  fi: ['Lapsen saaminen', 'Muutto', 'Työttömäksi jääminen', 'Läheisen sairastuminen', 'Yrityksen perustaminen'],
  sv: ['Att få barn', 'Flytt', 'Arbetslöshet', 'Anhörig blir sjuk', 'Att starta företag'],
  en: ['Having a child', 'Moving', 'Becoming unemployed', 'Illness in the family', 'Starting a business'],
} as const;

/** What one customer in fourteen told it finds valuable, and the service needs identified from it. */
export function* needingRows(plan: CityPlan, services: readonly DemandedService[], watch?: Watch): Generator<NeedingRow> {
  const choices = new ServiceChoices(services);
  for (const customer of sampleCustomers(plan, watch)) {
    const random = Random.of(plan.seed, 'needing', customer.sourceId);
    const { from } = customer.meets;
    const to = Math.min(customer.meets.to, plan.until);
    if (customer.habit === 0 || to - from < 1 || !random.chance(0.07)) continue;
    const day = random.whole(from, to - 1);
    const language = serviceLanguageOf(customer.language);
    yield {
      sourceSystem: 'palvelutarve',
      sourceId: `${customer.sourceId}-1`,
      customerSourceSystem: customer.sourceSystem,
      customerSourceId: customer.sourceId,
      at: timeAt(day, random.whole(8 * 60, 16 * 60)),
      words: random.pick(words[language]),
      ...(random.chance(0.6) ? { lifeSituation: random.pick(situations[language]) } : {}),
      serviceNeeds: needsOf(plan, customer, day, choices, random),
    };
  }
}

function needsOf(plan: CityPlan, customer: SampleCustomer, day: Day, choices: ServiceChoices, random: Random): ServiceNeed[] {
  const choice =
    customer.birthDay === null ? choices.ofActor(customer.actorLevel) : choices.ofAge(ageOn(customer.birthDay, day));
  if (choice.expected === 0) return [];
  return Array.from({ length: random.chance(0.25) ? 2 : 1 }, () => {
    const service = choice.services.draw(random);
    const [serviceClass] = service.serviceClasses;
    const about = serviceClass !== undefined && random.chance(0.15) ? { serviceClass } : { serviceId: service.id };
    return { ...about, openedAt: timeAt(day, 16 * 60 + 1), ...closing(plan, day, random) };
  });
}

/** Most needs are answered within weeks; the latest ones are still open. */
function closing(plan: CityPlan, opened: Day, random: Random): Pick<ServiceNeed, 'closedAt' | 'outcome' | 'reason'> {
  const closed = opened + 1 + Math.floor(60 * random.share() ** 2);
  if (closed >= plan.until || random.chance(0.06)) return {};
  const point = random.share();
  const closedAt = timeAt(closed, 12 * 60);
  if (point < 0.66) return { closedAt, outcome: 'answered' };
  if (point < 0.82) return { closedAt, outcome: 'partly' };
  if (point < 0.93) return { closedAt, outcome: 'notAnswered', reason: 'Ei vapaata kapasiteettia' };
  return { closedAt, outcome: 'lapsed' };
}
