import { readFileSync } from 'node:fs';
import { Weighted } from './random.js';

const folder = new URL('../../data/', import.meta.url);

/** The lines of a data file after its header, split at semicolons. */
function linesOf(file: string): string[][] {
  const [, ...lines] = readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.split(';'));
}

/** The sample city's own decisions, kept as data. */
export const jsonOf = <Content>(file: string): Content =>
  JSON.parse(readFileSync(new URL(`${file}.json`, folder), 'utf8')) as Content;

export const sexes = ['male', 'female'] as const;
export type Sex = (typeof sexes)[number];

export interface Municipality {
  readonly code: string;
  readonly nameFi: string;
  readonly nameSv: string;
  readonly organisation: string;
  readonly businessId: string;
  /** 0 Finnish · 1 bilingual, Finnish majority · 2 bilingual, Swedish majority · 3 Swedish. */
  readonly languageRelation: number;
  readonly subRegion: string;
  readonly region: string;
}

/** People alive by sex and age 0 … 100, as counted by Statistics Finland. */
export type PeopleByAge = Readonly<Record<Sex, readonly number[]>>;

export interface HouseholdFigures {
  readonly inhabitants: number;
  readonly households: number;
  readonly withChildren: number;
}

export interface Names {
  readonly surnames: Weighted<string>;
  readonly first: Readonly<Record<Sex, Weighted<string>>>;
  readonly given: Readonly<Record<Sex, Weighted<string>>>;
}

/** What the statistics say of one municipality and of those around it. */
export interface CityData {
  readonly municipality: Municipality;
  readonly people: PeopleByAge;
  readonly households: HouseholdFigures;
  /** TOL 2008 sections by their workplaces. */
  readonly industries: Weighted<string>;
  /** The others of the same sub-region, else of the same region; never empty. */
  readonly neighbours: readonly Municipality[];
  readonly others: readonly Municipality[];
  readonly postalCodes: ReadonlyMap<string, readonly string[]>;
  readonly names: Names;
}

const municipalities = (): Municipality[] =>
  linesOf('municipalities.csv').map(
    ([code = '', nameFi = '', nameSv = '', organisation = '', businessId = '', relation, subRegion = '', region = '']) => ({
      code,
      nameFi,
      nameSv,
      organisation,
      businessId,
      languageRelation: Number(relation),
      subRegion,
      region,
    }),
  );

/** Reads what is known of a municipality; undefined when the statistics do not know it. */
export function cityDataOf(code: string): CityData | undefined {
  const all = municipalities();
  const municipality = all.find((one) => one.code === code);
  const people = peopleOf(code);
  if (municipality === undefined || people === undefined) return undefined;
  const others = all.filter((one) => one.code !== code);
  const inSubRegion = others.filter((one) => one.subRegion === municipality.subRegion);
  const inRegion = others.filter((one) => one.region === municipality.region);
  const [neighbours] = [inSubRegion, inRegion, others].filter((group) => group.length > 0);
  return {
    municipality,
    people,
    ...householdsAndIndustriesOf(code),
    neighbours: neighbours ?? others,
    others,
    postalCodes: new Map(linesOf('postal-codes.csv').map(([of = '', codes = '']) => [of, codes.split(' ')])),
    names: {
      surnames: namesOf('surnames'),
      first: { male: namesOf('first-names-men'), female: namesOf('first-names-women') },
      given: { male: namesOf('given-names-men'), female: namesOf('given-names-women') },
    },
  };
}

function peopleOf(code: string): PeopleByAge | undefined {
  const lines = linesOf('population.csv').filter(([of]) => of === code);
  const [male, female] = sexes.map((sex) =>
    lines
      .find(([, of]) => of === sex)
      ?.slice(2)
      .map(Number),
  );
  return male && female ? { male, female } : undefined;
}

function householdsAndIndustriesOf(code: string): Pick<CityData, 'households' | 'industries'> {
  const [, ...figures] = linesOf('households-and-workplaces.csv').find(([of]) => of === code) ?? [];
  const [inhabitants = 2, households = 1, withChildren = 0, ...workplaces] = figures.map(Number);
  return {
    households: { inhabitants, households, withChildren },
    industries: new Weighted(Array.from('ABCDEFGHIJKLMNOPQRSTU'), (section) => workplaces[section.charCodeAt(0) - 65] ?? 0),
  };
}

function namesOf(file: string): Weighted<string> {
  const counts = new Map(linesOf(`${file}.csv`).map(([name = '', count]) => [name, Number(count)]));
  return new Weighted([...counts.keys()], (name) => counts.get(name) ?? 0);
}
