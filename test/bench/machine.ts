import { cpus, loadavg, platform, totalmem } from 'node:os';

/** The shape of the machine that was measured on. */
export interface Machine {
  readonly cores: number;
  readonly memoryGB: number;
  readonly system: string;
  readonly node: string;
  /** Processes that wanted a core in the last minute, these included. */
  readonly load: number;
}

export const machine = (): Machine => ({
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  system: platform(),
  node: process.version,
  load: Number((loadavg()[0] ?? 0).toFixed(1)),
});
