import {
  actorLevels,
  customerGroups,
  fields,
  localDay,
  midnightOf,
  type ActorLevel,
  type CustomerGroup,
  type Field,
  type LocalizedText,
} from '@nelikentta/framework';
import type { Api } from '../platform/api.js';
import {
  keyMeasures,
  type CityReport,
  type CompetenceGap,
  type FieldFigures,
  type Flow,
  type KeyMeasure,
  type KeyMeasureName,
} from './city-report.js';

interface GridAnswer {
  readonly total: number;
  readonly cells: readonly { actorLevel: ActorLevel; customerGroup: CustomerGroup; customers: number }[];
}

interface MeasureAnswer {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  readonly coverage?: number | null;
  readonly reason: string | null;
}

const gapsShown = 5;
const flowsShown = 8;
const millisecondsADay = 86_400_000;

/** Asks the services for everything the report shows; computes nothing of its own. */
export async function gather(api: Api, municipality: string, now: Date, token: string): Promise<CityReport> {
  const period = `from=${yearBefore(now).toISOString()}&to=${now.toISOString()}`;
  const [grid, figures, measures, competenceGaps, flows] = await Promise.all([
    api.get<GridAnswer>(`/segmentation/v1/grid?at=${now.toISOString()}`),
    api.get<{ fields: (FieldFigures & { field: Field })[] }>(`/steering/v1/fields?${period}`),
    api.get<{ items: ({ key: Field } & Record<KeyMeasureName, MeasureAnswer>)[] }>(
      `/steering/v1/key-measures?${period}&by=field`,
    ),
    widestGaps(api),
    largestFlows(api, now),
  ]);
  return {
    municipality,
    instant: now.toISOString(),
    customers: grid.total,
    grid: gridFrom(grid),
    fields: byField((field) => figuresFrom(figures.fields.find((one) => one.field === field))),
    measures: byField((field) => measuresFrom(measures.items.find(({ key }) => key === field))),
    competenceGaps,
    flows,
    addresses: addressesAt(api.address),
    token,
  };
}

/** The local midnight twelve months ago: costs and uses are shown for a year. */
function yearBefore(now: Date): Date {
  const today = localDay(now);
  return midnightOf(`${Number(today.slice(0, 4)) - 1}${today.slice(4) === '-02-29' ? '-02-28' : today.slice(4)}`);
}

const byField = <Value>(valueOf: (field: Field) => Value) =>
  Object.fromEntries(fields.map((field) => [field, valueOf(field)])) as Record<Field, Value>;

function gridFrom({ cells }: GridAnswer): CityReport['grid'] {
  const count = (level: ActorLevel, group: CustomerGroup) =>
    cells.find(({ actorLevel, customerGroup }) => actorLevel === level && customerGroup === group)?.customers ?? 0;
  const rows = actorLevels.map((level) => [
    level,
    Object.fromEntries(customerGroups.map((group) => [group, count(level, group)])),
  ]);
  return Object.fromEntries(rows) as CityReport['grid'];
}

function figuresFrom(figures: FieldFigures | undefined): FieldFigures {
  const { services = 0, uses = 0, costCents = 0, customersReached = 0 } = figures ?? {};
  return { services, uses, costCents, customersReached };
}

function measuresFrom(answer: Record<KeyMeasureName, MeasureAnswer> | undefined): Record<KeyMeasureName, KeyMeasure> {
  return Object.fromEntries(keyMeasures.map((name) => [name, measureFrom(answer?.[name])])) as Record<
    KeyMeasureName,
    KeyMeasure
  >;
}

function measureFrom(answer: MeasureAnswer | undefined): KeyMeasure {
  if (answer?.value === null || answer === undefined) return { reason: answer?.reason ?? 'noAnswers' };
  const { value, low, high, n, coverage = null } = answer;
  return { value, low, high, n, coverage };
}

interface GapAnswer {
  readonly competenceId: string;
  readonly names: LocalizedText;
  readonly present: number | null;
  readonly aimed: number | null;
  readonly gap: number | null;
}

/** A competence stands in the list once for each field that needs it; here it is told once. */
async function widestGaps(api: Api): Promise<CompetenceGap[]> {
  const { items } = await api.get<{ items: GapAnswer[] }>('/competence-management/v1/gaps?limit=50');
  const found = new Map<string, CompetenceGap>();
  for (const { competenceId, names, present, aimed, gap } of items)
    if (present !== null && aimed !== null && gap !== null && gap > 0)
      found.set(competenceId, { competenceId, names, present, aimed, gap });
  return [...found.values()].slice(0, gapsShown);
}

async function largestFlows(api: Api, now: Date): Promise<Flow[]> {
  const from = new Date(now.getTime() - 90 * millisecondsADay);
  const { flows } = await api.get<{ flows: Flow[] }>(
    `/segmentation/v1/flows?from=${from.toISOString()}&to=${now.toISOString()}`,
  );
  return [...flows].sort((a, b) => b.customers - a.customers).slice(0, flowsShown);
}

const addressesAt = (address: string): Record<string, string> => ({
  start: `${address}/`,
  grid: `${address}/segmentation/v1/grid`,
  fields: `${address}/steering/v1/fields`,
  keyMeasures: `${address}/steering/v1/key-measures?by=field`,
  services: `${address}/service-catalogue/v1/services`,
  gaps: `${address}/competence-management/v1/gaps`,
  customers: `${address}/customer-registry/docs`,
});
