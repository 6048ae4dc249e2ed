import {
  type Field,
  fieldNames,
  fields,
  languages,
  type LocalizedText,
  type SegmentCode,
  segmentCode,
  segmentName,
  segments,
} from '@nelikentta/framework';
import { monthsOf } from './periods.js';
import { type Dimension, keyOf, type Period } from './sums.js';

/** One part of what figures are told apart by: a field, a segment in a month, or the whole. */
export interface Part {
  readonly key: string;
  readonly names: LocalizedText;
  /** Null, as the three after it, where figures are not told apart by it. */
  readonly field: Field | null;
  readonly serviceId: string | null;
  readonly segment: SegmentCode | null;
  /** Such as `2026-03`. */
  readonly month: string | null;
  /** The days that the part is of: those asked for, or the month's as far as they were. */
  readonly period: Period;
}

/** A service as a part may show it. */
export interface NamedService {
  readonly serviceId: string;
  readonly status: string;
  readonly names: LocalizedText;
}

/**
 * The parts to show, in the order of their dimensions. By one dimension: every field, segment and month there is; of services,
 * those on offer and those that something is known of. By several, those that something is known of: what is left out is unknown.
 *
 * @param known keys that something is known of
 */
export function partsOf(
  dimensions: readonly Dimension[],
  period: Period,
  services: readonly NamedService[],
  known: ReadonlySet<string>,
): Part[] {
  const choices = choicesOf(period, services, known);
  const combined = dimensions.reduce<readonly Choice[][]>(
    (found, dimension) => found.flatMap((chosen) => choices[dimension].map((choice) => [...chosen, choice])),
    [[]],
  );
  const keyed = combined.map((chosen) => ({ key: keyOf(chosen.map(({ value }) => value)), chosen }));
  const told = dimensions.length > 1 ? keyed.filter(({ key }) => known.has(key)) : keyed;
  return told.map(({ key, chosen }) => partOf(key, chosen, period));
}

/** One value of one dimension: what a part has by it. */
interface Choice {
  readonly value: string;
  readonly names: LocalizedText;
  readonly gives: Partial<Pick<Part, 'field' | 'serviceId' | 'segment' | 'month' | 'period'>>;
}

function choicesOf(
  period: Period,
  services: readonly NamedService[],
  known: ReadonlySet<string>,
): Readonly<Record<Dimension, readonly Choice[]>> {
  const shown = services.filter(({ serviceId, status }) => status === 'published' || known.has(serviceId));
  return {
    field: fields.map((field) => ({ value: field, names: fieldNames[field], gives: { field } })),
    service: shown.map(({ serviceId, names }) => ({ value: serviceId, names, gives: { serviceId } })),
    segment: segments.map((segment) => {
      const code = segmentCode(segment);
      return { value: code, names: segmentName(segment), gives: { segment: code } };
    }),
    month: [...monthsOf(period)].map(([month, days]) => {
      return { value: month, names: { fi: month, sv: month, en: month }, gives: { month, period: days } };
    }),
  };
}

/** The key of a part without its month: what its targets and their cost are looked up by. */
export function lastingKey({ field, serviceId, segment }: Part): string {
  return keyOf([field, serviceId, segment].filter((value) => value !== null));
}

const none = { field: null, serviceId: null, segment: null, month: null };
const wholeNames: LocalizedText = { fi: 'Koko kunta', sv: 'Hela kommunen', en: 'The whole municipality' };

function partOf(key: string, chosen: readonly Choice[], period: Period): Part {
  return Object.assign({ key, names: namesOf(chosen), ...none, period }, ...chosen.map(({ gives }) => gives)) as Part;
}

/** Names of several dimensions stand beside each other; a language that one of them lacks is missing. */
function namesOf(chosen: readonly Choice[]): LocalizedText {
  const [first, ...others] = chosen.map(({ names }) => names);
  if (first === undefined) return wholeNames;
  return others.reduce<LocalizedText>((names, more) => {
    const shared = languages.filter((language) => names[language] !== undefined && more[language] !== undefined);
    return Object.fromEntries(shared.map((language) => [language, `${names[language] ?? ''} · ${more[language] ?? ''}`]));
  }, first);
}
