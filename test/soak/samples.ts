/** What one process and its tables were at one moment. */
export interface Sample {
  readonly minute: number;
  readonly service: string;
  readonly residentMB: number;
  /** Tables with their indexes. */
  readonly outboxMB: number;
  readonly inboxMB: number;
}

/** Growth of memory that is put up with after the warm-up. */
export const mostGrowth = 0.05;

/** The first part of a run, in which caches fill and code is compiled. */
const warmUpShare = 0.25;

/** How much memory a process gained from the quarter after its warm-up to the last quarter, as a share; medians, so that one collection does not decide. */
export function growthOf(samples: readonly Sample[]): number {
  const settled = samples.slice(Math.ceil(samples.length * warmUpShare));
  const part = Math.max(1, Math.floor(settled.length / 3));
  if (settled.length < 2) throw new Error('Too few samples to see growth: the soak was too short.');
  const [before, after] = [settled.slice(0, part), settled.slice(-part)].map((each) =>
    median(each.map(({ residentMB }) => residentMB)),
  );
  return (after ?? NaN) / (before ?? NaN) - 1;
}

/** The samples of each service, in their order. */
export function byService(samples: readonly Sample[]): Map<string, Sample[]> {
  const found = new Map<string, Sample[]>();
  for (const sample of samples) found.set(sample.service, [...(found.get(sample.service) ?? []), sample]);
  return found;
}

/** One line a service: where it stood after its warm-up, where it ended, and what its tables came to. */
export function tableOf(samples: readonly Sample[]): string {
  const lines = [...byService(samples)].map(([service, own]) => {
    const [settled, last] = [own[Math.ceil(own.length * warmUpShare)], own.at(-1)];
    const growth = growthOf(own);
    const cells = [settled?.residentMB, last?.residentMB].map((each) => `${(each ?? NaN).toFixed(0)} MB`.padStart(8));
    const tables = [last?.outboxMB, last?.inboxMB].map((each) => `${(each ?? NaN).toFixed(1)} MB`.padStart(10));
    const verdict = growth < mostGrowth ? '' : '  GROWS';
    return `${service.padEnd(24)}${cells.join('')}${`${(growth * 100).toFixed(1)} %`.padStart(9)}${tables.join('')}${verdict}`;
  });
  const head = `${'service'.padEnd(24)}${'settled'.padStart(8)}${'end'.padStart(8)}${'growth'.padStart(9)}${'outbox'.padStart(10)}${'inbox'.padStart(10)}`;
  return [head, ...lines].join('\n');
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? NaN)) / 2;
}
