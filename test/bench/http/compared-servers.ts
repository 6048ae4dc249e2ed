import type { Comparison } from '../comparison.js';
import { type OwnProcess, type Served } from '../processes/own-process.js';
import type { Answered, Load } from '../processes/load.js';

/** The same questions to two servers. */
export interface Duel {
  readonly name: string;
  /** Requests of ours for each of the floor's, at least. */
  readonly atLeast: number;
  /** The slowest of a hundred answers may take so many times the floor's; not looked at without it. */
  readonly latencyAtMost?: number;
  readonly bare: Asked;
  readonly ours: Asked;
}

/** A server and what is asked of it. */
export interface Asked {
  readonly served: () => Served;
  readonly requests: Load['requests'];
}

const connections = 16;

/** Names of the rows of a duel. */
export const duelNames = ({ name, latencyAtMost }: Pick<Duel, 'name' | 'latencyAtMost'>): string[] =>
  latencyAtMost === undefined ? [name] : [name, `p99 of ${name}`];

/** Requests a second, and the latency that came with them; asked from a process of its own. */
export function duel({ bare, ours, ...goals }: Duel, asker: OwnProcess, seconds: number): Comparison[] {
  const latencies: { floor: number[]; ours: number[] } = { floor: [], ours: [] };
  const asked = async ({ served, requests }: Asked, of: 'floor' | 'ours'): Promise<number> => {
    const { address, headers } = served();
    const load: Load = {
      url: address,
      seconds,
      connections,
      requests: requests.map((request) => ({
        ...request,
        path: new URL(address).pathname.replace(/\/$/, '') + request.path,
        headers: { ...headers, ...request.headers },
      })),
    };
    const answered = (await asker.ask(load)) as Answered;
    if (answered.failed > 0) throw new Error(`${String(answered.failed)} requests of "${goals.name}" failed.`);
    latencies[of].push(Math.max(answered.p99, 0.5));
    return answered.perSecond;
  };
  const [perSecond, p99] = duelNames(goals);
  const rows: Comparison[] = [
    {
      name: perSecond ?? goals.name,
      unit: 'requests/s',
      goal: { of: 'ratio', atLeast: goals.atLeast },
      prepare: async () => {
        await asked(bare, 'floor');
        await asked(ours, 'ours');
        Object.assign(latencies, { floor: [], ours: [] });
      },
      floor: () => asked(bare, 'floor'),
      ours: () => asked(ours, 'ours'),
    },
  ];
  if (p99 === undefined || goals.latencyAtMost === undefined) return rows;
  // What was noted while the row above was taken; asked anew where that row was not.
  const noted = async (side: Asked, of: 'floor' | 'ours') => {
    if (latencies[of].length === 0) await asked(side, of);
    return latencies[of].shift() ?? NaN;
  };
  return [
    ...rows,
    {
      name: p99,
      unit: 'ms',
      goal: { of: 'ratio', atMost: goals.latencyAtMost },
      floor: () => noted(bare, 'floor'),
      ours: () => noted(ours, 'ours'),
    },
  ];
}
