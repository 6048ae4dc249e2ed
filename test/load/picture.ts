import type { Answered } from './play.js';
import { cellsOf, columns } from './table.js';

const rowHeight = 28;
const top = 104;
const nameWidth = 250;
const chartWidth = 460;
const columnWidth = 78;
const margin = 24;
const chartLeft = margin + nameWidth;
const tableLeft = chartLeft + chartWidth + 20;
const width = tableLeft + columns.length * columnWidth + margin;
/** Of the logarithmic axis, in milliseconds. */
const decades = [1, 10, 100, 1000, 10_000, 100_000];

const blue = '#0000bf';
const grey = '#525a65';
const red = '#b01038';

/** Latency by route as a picture: a line from the median to the slowest on a logarithmic axis, and the figures beside it. */
export function pictureOf(answered: readonly Answered[], title: string): string {
  const slowest = Math.max(10, ...answered.map(({ max }) => max));
  const end = decades.find((decade) => decade >= slowest) ?? 100_000;
  const bottom = top + answered.length * rowHeight;
  const height = bottom + 64;
  const x = (ms: number) => chartLeft + (Math.log10(Math.max(1, ms)) / Math.log10(end)) * chartWidth;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}" role="img" aria-labelledby="title" font-family="system-ui, sans-serif" font-size="13">`,
    `<title id="title">${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    text(margin, 36, title, 'font-size="20" font-weight="600"'),
    text(
      margin,
      60,
      'The band reaches from the median to nine in ten, the line on to 99 in a hundred, the dot is the slowest.',
    ),
    text(chartLeft - 12, top - 14, 'Route', 'text-anchor="end" font-weight="600"'),
    ...columns.map((column, index) => text(cellRight(index), top - 14, column, 'text-anchor="end" font-weight="600"')),
    ...axis(end, bottom, x),
    ...answered.flatMap((each, index) => row(each, top + index * rowHeight, x)),
    '</svg>',
    '',
  ].join('\n');
}

const cellRight = (index: number): number => tableLeft + (index + 1) * columnWidth;

function axis(end: number, bottom: number, x: (ms: number) => number): string[] {
  const ticks = decades.filter((decade) => decade <= end);
  return [
    ...ticks.map((tick) => line(x(tick), top, x(tick), bottom, 'stroke="#d8d8d8"')),
    ...ticks.map((tick) => text(x(tick), bottom + 18, tick.toLocaleString('en'), `text-anchor="middle" fill="${grey}"`)),
    text(
      chartLeft + chartWidth / 2,
      bottom + 42,
      'Time until the answer, milliseconds (logarithmic)',
      'text-anchor="middle" font-weight="600"',
    ),
  ];
}

function row(answered: Answered, y: number, x: (ms: number) => number): string[] {
  const { route, p50, p90, p99, max, errors } = answered;
  const [middle, baseline] = [y + rowHeight / 2, y + rowHeight / 2 + 4];
  const band = Math.max(3, x(p90) - x(p50));
  return [
    text(chartLeft - 12, baseline, route, 'text-anchor="end"'),
    line(x(p50), middle, x(p99), middle, `stroke="${blue}" stroke-width="2"`),
    `<rect x="${String(round(x(p50)))}" y="${String(middle - 7)}" width="${String(round(band))}" height="14" rx="3" fill="${blue}"/>`,
    `<circle cx="${String(round(x(max)))}" cy="${String(middle)}" r="4" fill="#fff" stroke="${blue}" stroke-width="2"/>`,
    ...cellsOf(answered).map((cell, index) =>
      text(
        cellRight(index),
        baseline,
        cell,
        `text-anchor="end"${errors > 0 && index === columns.length - 1 ? ` fill="${red}" font-weight="600"` : ''}`,
      ),
    ),
  ];
}

const round = (value: number): number => Math.round(value * 10) / 10;
const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${String(round(x))}" y="${String(round(y))}" ${more}>${escaped(words)}</text>`;
const line = (x1: number, y1: number, x2: number, y2: number, more: string): string =>
  `<line x1="${String(round(x1))}" y1="${String(round(y1))}" x2="${String(round(x2))}" y2="${String(round(y2))}" ${more}/>`;
