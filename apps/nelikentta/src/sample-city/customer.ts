import type { ActorLevel } from '@nelikentta/framework';
import type { Day } from './calendar.js';
import type { Sex } from './city-data.js';

/** A dated stay somewhere: half-open, `to` null while it lasts. */
export interface Stay {
  readonly municipality: string;
  readonly postalCode: string | null;
  readonly kind: 'home' | 'domicile' | 'establishment' | 'area' | 'site';
  readonly from: Day;
  readonly to: Day | null;
}

export interface Tie {
  readonly kind: 'work' | 'studies' | 'earlierResidence' | 'subscription' | 'stated';
  readonly from: Day;
  readonly to: Day | null;
}

/** What decides how a sample customer lives and uses services. Names and codes are drawn only when its row is written. */
export interface SampleCustomer {
  readonly sourceSystem: 'vtj' | 'ytj' | 'yhd' | 'kunta';
  readonly sourceId: string;
  readonly actorLevel: ActorLevel;
  readonly sex: Sex | null;
  readonly birthDay: Day | null;
  readonly language: string;
  readonly industry: string | null;
  readonly household: { readonly id: string; readonly from: Day } | null;
  readonly familyName: string | null;
  readonly stays: readonly Stay[];
  readonly ties: readonly Tie[];
  readonly startedOn: Day | null;
  readonly endedOn: Day | null;
  /** Days on which it may meet the city, half-open. */
  readonly meets: { readonly from: Day; readonly to: Day };
  /** How often it uses services beside others like it; 0 = never. */
  readonly habit: number;
}
