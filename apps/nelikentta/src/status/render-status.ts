import { type Colours, heading, table } from '../report/tables.js';
import type { Speech } from '../words/words.js';
import { findingsIn, type ServiceStatus, type Status } from './status.js';
import { statusWords } from './status-words.js';

const unknown = '–';

/** The status as text: at most 80 columns, the same words with colour and without. */
export function renderStatus(status: Status, { language, number }: Speech, colours: Colours): string {
  const words = statusWords[language];
  const count = (value: number | null) => (value === null ? unknown : number(value));
  const alarming = (value: number) => (value > 0 ? colours.red(number(value)) : number(value));
  const stateOf = ({ state }: ServiceStatus) => colours[state === 'ready' ? 'green' : 'red'](words.states[state]);
  const services = status.services.map((service) => [
    service.name,
    stateOf(service),
    count(service.outbox?.waiting ?? null),
    service.outbox ? `${number(service.outbox.oldestSeconds)} ${words.seconds}` : unknown,
    alarming(service.consumers.reduce((sum, { parked }) => sum + parked, 0)),
  ]);
  const consumers = status.services.flatMap((service) =>
    service.consumers.map(({ name, waiting, redelivered, parked }) => [
      `${service.name} ${name}`,
      count(waiting),
      count(redelivered),
      alarming(parked),
    ]),
  );
  const slow = status.services.flatMap((service) =>
    service.slowStatements.map(({ name, count: times, meanMs, maxMs }) => [
      `${service.name}\n${name}`,
      ...[times, meanMs, maxMs].map((figure) => number(figure)),
    ]),
  );
  const findings = findingsIn(status);
  return [
    `${heading(words.services, colours)}\n${table(columnsOf(words.serviceColumns, [22, 26, 14, 8, 10]), services, colours)}`,
    ...(consumers.length === 0
      ? []
      : [
          `${heading(words.consumers, colours)}\n${table(columnsOf(words.consumerColumns, [38, 11, 17, 14]), consumers, colours)}`,
        ]),
    ...(slow.length === 0
      ? []
      : [`${heading(words.slowStatements, colours)}\n${table(columnsOf(words.slowColumns, [50, 8, 11, 11]), slow, colours)}`]),
    findings.length === 0 ? words.allWell : findings.map((finding) => colours.yellow(words.findings[finding])).join('\n'),
  ].join('\n\n');
}

const columnsOf = (headings: Readonly<Record<string, string>>, widths: readonly number[]) =>
  Object.values(headings).map((text, place) => ({ heading: text, width: widths[place] ?? 0 }));
