import {
  actorLevelNames,
  actorLevels,
  customerGroups,
  fieldNames,
  fields,
  languages,
  municipalities,
  type LocalizedText,
} from '@nelikentta/framework';
import type { Speech } from '../words/words.js';
import { keyMeasures, type CityReport, type Flow, type KeyMeasure, type KeyMeasureName } from './city-report.js';
import { heading, table, type Colours } from './tables.js';

/** The report as text: at most 80 columns, the same words with colour and without. */
export function render(report: CityReport, speech: Speech, colours: Colours): string {
  const parts = [title, grid, fieldTable, measureTable, gaps, flows, whereNext];
  return `${parts.map((part) => part(report, speech, colours)).join('\n\n')}\n`;
}

type Part = (report: CityReport, speech: Speech, colours: Colours) => string;

const title: Part = (report, { say, number, instant, language }, colours) =>
  colours.bold(
    say('title', {
      count: report.customers,
      municipality: municipalities.get(report.municipality)?.names[language] ?? report.municipality,
      customers: number(report.customers),
      instant: instant(new Date(report.instant)),
    }),
  );

const grid: Part = ({ grid: cells, customers }, speech, colours) => {
  const { say, number, share, language } = speech;
  const cell = (count: number) => `${number(count)}\n${colours.dim(share(customers === 0 ? 0 : count / customers))}`;
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  const columns = [
    { heading: '', width: 14 },
    ...[...customerGroups.map((group) => say(`columns.${group}`)), say('total')].map((text) => ({ heading: text, width: 11 })),
  ];
  const rows = actorLevels.map((level) => {
    const counts = customerGroups.map((group) => cells[level][group]);
    return [actorLevelNames[level][language], ...counts.map(cell), cell(sum(counts))];
  });
  const totals = customerGroups.map((group) => sum(actorLevels.map((level) => cells[level][group])));
  rows.push([colours.bold(say('total')), ...totals.map(cell), cell(sum(totals))]);
  return `${heading(say('grid'), colours)}\n${table(columns, rows, colours)}`;
};

const fieldTable: Part = ({ fields: figures }, { say, number, millions, language }, colours) => {
  const widths = { field: 31, services: 10, uses: 12, cost: 13, reached: 14 };
  const columns = Object.entries(widths).map(([name, width]) => ({ heading: say(`fieldColumns.${name}`), width }));
  const rows = fields.map((field) => {
    const { services, uses, costCents, customersReached } = figures[field];
    return [
      fieldNames[field][language],
      number(services),
      number(uses),
      millions(costCents),
      customersReached === null ? '–' : number(customersReached),
    ];
  });
  return `${heading(say('fields'), colours)}\n${table(columns, rows, colours)}`;
};

const measureTable: Part = ({ measures }, speech, colours) => {
  const { say, language } = speech;
  const names = keyMeasures.map((name) => ({
    heading: `${say(`measureColumns.${name}`)}\n${say(`measureUnits.${name}`)}`,
    width: 20,
  }));
  const rows = fields.map((field) => [
    fieldNames[field][language],
    ...keyMeasures.map((name) => measureCell(name, measures[field][name], speech, colours)),
  ]);
  return `${heading(say('measures'), colours)}\n${table([{ heading: '', width: 17 }, ...names], rows, colours)}`;
};

function measureCell(name: KeyMeasureName, measure: KeyMeasure, { say, number, share }: Speech, colours: Colours): string {
  if ('reason' in measure) return colours.yellow(say([`reasons.${measure.reason}`, 'reasons.other']));
  const figure = (value: number) =>
    name === 'effectiveness' ? share(value) : number(value, name === 'costEffectiveness' ? 1 : 2);
  const interval =
    measure.low === null || measure.high === null ? [] : [colours.dim(`${figure(measure.low)} … ${figure(measure.high)}`)];
  const coverage = measure.coverage === null ? [] : [say('coverage', { coverage: share(measure.coverage) })];
  const behind = [say('observations', { n: number(measure.n) }), ...coverage].map((text) => colours.dim(text));
  return [colours.green(figure(measure.value)), ...interval, ...behind].join('\n');
}

const gaps: Part = ({ competenceGaps }, { say, number, language }, colours) => {
  if (competenceGaps.length === 0) return `${heading(say('gaps'), colours)}\n${say('noGaps')}`;
  const widths = { competence: 50, present: 10, aimed: 10, gap: 10 };
  const columns = Object.entries(widths).map(([name, width]) => ({ heading: say(`gapColumns.${name}`), width }));
  const rows = competenceGaps.map(({ names, present, aimed, gap }) => [
    textIn(names, language),
    number(present),
    number(aimed),
    colours.yellow(number(gap)),
  ]);
  return `${heading(say('gaps'), colours)}\n${table(columns, rows, colours)}`;
};

/** In the reader's language, else in the first there is, marked with its code. */
function textIn(text: LocalizedText, language: keyof LocalizedText): string {
  const own = text[language];
  if (own !== undefined) return own;
  const other = languages.find((each) => text[each] !== undefined);
  return other === undefined ? '–' : `${text[other] ?? ''} [${other}]`;
}

const flows: Part = ({ flows: moves }, speech, colours) => {
  const { say, number } = speech;
  const lines = moves.map(({ from, to, customers }) => {
    const [before, after] = [from, to].map((side, index) => sideOf(side, index === 0 ? say('flowIn') : say('flowOut'), speech));
    return `${number(customers).padStart(9)}  ${before ?? ''} → ${after ?? ''}`;
  });
  return [heading(say('flows'), colours), ...(lines.length === 0 ? [say('noFlows')] : lines)].join('\n');
};

function sideOf(side: Flow['from'], absent: string, { say, language }: Speech): string {
  return side === null
    ? absent
    : `${actorLevelNames[side.actorLevel][language]}: ${say(`columns.${side.customerGroup}`).toLowerCase()}`;
}

const whereNext: Part = ({ addresses }, { say }, colours) => {
  const width = Math.max(...Object.keys(addresses).map(({ length }) => length)) + 2;
  const lines = Object.entries(addresses).map(([name, address]) => `${name.padEnd(width)}${colours.underline(address)}`);
  return [heading(say('next'), colours), ...lines].join('\n');
};

/**
 * A line that can be copied and run. The token comes from a file, since it is longer than a terminal is wide.
 *
 * @param authorization a file that holds the whole header
 */
export function curlLine(report: CityReport, authorization: string): string {
  const quoted = /^[\w./-]+$/.test(authorization) ? authorization : `'${authorization.replaceAll("'", "'\\''")}'`;
  return `curl -H @${quoted} ${report.addresses['grid'] ?? ''}`;
}
