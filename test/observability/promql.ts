import { parser } from '@prometheus-io/lezer-promql';

type Node = ReturnType<typeof parser.parse>['topNode'];

/** A series that an expression asks for. */
export interface Asked {
  readonly metric: string;
  /** Labels that it is chosen by. */
  readonly labels: readonly string[];
}

/** What an expression of PromQL asks for. Throws when Prometheus could not read it. */
export function askedIn(expression: string): Asked[] {
  const asked: Asked[] = [];
  const textOf = ({ from, to }: { from: number; to: number }) => expression.slice(from, to);
  parser.parse(expression).iterate({
    enter: ({ node, type }) => {
      if (type.isError) throw new Error(`Not readable after "${expression.slice(0, node.from)}".`);
      if (type.name !== 'VectorSelector') return;
      const metric = node.getChild('Identifier');
      if (metric) asked.push({ metric: textOf(metric), labels: labelsIn(node).map(textOf) });
    },
  });
  return asked;
}

function labelsIn(selector: Node): { from: number; to: number }[] {
  const labels: { from: number; to: number }[] = [];
  selector
    .getChild('LabelMatchers')
    ?.cursor()
    .iterate(({ name, from, to }) => {
      if (name === 'LabelName') labels.push({ from, to });
    });
  return labels;
}

/** What a text of metrics tells: the labels of each sample by its name. */
export function toldIn(text: string): Map<string, Set<string>> {
  const told = new Map<string, Set<string>>();
  for (const [, name = '', labels = ''] of text.matchAll(/^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? /gm)) {
    const known = told.get(name) ?? new Set();
    for (const [, label = ''] of labels.matchAll(/(?:^|,)(\w+)="/g)) known.add(label);
    told.set(name, known);
  }
  return told;
}

/** Labels and series that Prometheus itself adds. */
const ofPrometheus = { labels: ['job', 'instance'], metrics: ['up'] };

/** What is asked for and told by nobody. */
export const unknownTo = (told: ReadonlyMap<string, ReadonlySet<string>>, asked: readonly Asked[]): string[] =>
  asked
    .filter(({ metric }) => !ofPrometheus.metrics.includes(metric))
    .flatMap(({ metric, labels }) => {
      const known = told.get(metric);
      if (!known) return [metric];
      return labels
        .filter((label) => !known.has(label) && !ofPrometheus.labels.includes(label))
        .map((label) => `${metric}{${label}}`);
    });
