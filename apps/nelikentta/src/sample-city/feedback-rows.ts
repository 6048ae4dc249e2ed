import { timeAt } from './calendar.js';
import type { CityPlan } from './city-plan.js';
import type { Watch } from './customer-rows.js';
import { sampleEncounters, type SampleEncounter } from './encounter-rows.js';
import { serviceLanguageOf } from './languages.js';
import type { DemandedService } from './offered-services.js';
import { Random } from './random.js';

/** One row of the registry's feedback import. */
export interface FeedbackRow {
  readonly sourceSystem: string;
  readonly sourceId: string;
  readonly customerSourceSystem?: string;
  readonly customerSourceId?: string;
  readonly serviceId: string;
  readonly at: string;
  readonly csat?: number;
  readonly nps?: number;
  readonly comment?: string;
}

const comments = {
  fi: {
    good: ['Kiitos, asia hoitui kerralla.', 'Ystävällinen ja asiantunteva palvelu.', 'Helppo asioida verkossa.'],
    bad: ['Jonotin liian kauan.', 'Sain eri vastauksen eri paikoista.', 'Lomake oli vaikea ymmärtää.'],
  },
  sv: {
    good: ['Tack, ärendet sköttes på en gång.', 'Vänlig och sakkunnig service.', 'Lätt att sköta på webben.'],
    bad: ['Jag fick köa för länge.', 'Jag fick olika svar på olika ställen.', 'Blanketten var svår att förstå.'],
  },
  en: {
    good: ['Thank you, settled in one go.', 'Friendly and competent service.', 'Easy to do online.'],
    bad: ['I waited too long.', 'I got different answers in different places.', 'The form was hard to understand.'],
  },
} as const;

/** About one use in twelve is answered by feedback; a fifth of it is anonymous. */
export function* feedbackRows(plan: CityPlan, services: readonly DemandedService[], watch?: Watch): Generator<FeedbackRow> {
  for (const encounter of sampleEncounters(plan, services, watch)) {
    const { service, row } = encounter;
    if (service === null || row.quantity === undefined) continue;
    const random = Random.of(plan.seed, 'feedback', row.sourceId);
    // Continuous services ask now and then, not every month.
    if (random.chance(service.demand.rhythm === 'monthly' ? 0.03 : 0.08)) yield rowOf(plan, encounter, service, random);
  }
}

function rowOf(
  plan: CityPlan,
  { customer, row, day, minute }: SampleEncounter,
  service: DemandedService,
  random: Random,
): FeedbackRow {
  const experienced = random.normal(usualExperience(plan, service), 1.9);
  const csat = Math.min(10, Math.max(1, Math.round(experienced)));
  const nps = Math.min(10, Math.max(0, Math.round(experienced + random.normal(-0.1, 1))));
  const both = random.share();
  const words = comments[serviceLanguageOf(customer.language)];
  return {
    sourceSystem: 'palaute',
    sourceId: row.sourceId,
    ...(random.chance(0.2) ? {} : { customerSourceSystem: row.customerSourceSystem, customerSourceId: row.customerSourceId }),
    serviceId: service.id,
    // Asked as the customer leaves, so never later than the minute that has passed.
    at: timeAt(day, minute),
    ...(both < 0.85 ? { csat } : {}),
    ...(both > 0.3 ? { nps } : {}),
    ...(random.chance(0.25) ? { comment: random.pick(csat >= 7 ? words.good : words.bad) } : {}),
  };
}

/** Each service has its own level, a little below 8. */
const usualExperience = ({ seed }: CityPlan, service: DemandedService): number =>
  Random.of(seed, 'experience', service.reference).normal(7.9, 0.6);
