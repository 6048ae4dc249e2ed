import { writeFile } from 'node:fs/promises';
import { Bench } from './bench.js';
import { faults } from './faults.js';
import { help, optionsOf } from './options.js';
import { isGood, tableOf } from './table.js';

const say = (line: string): void => {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)}  ${line}\n`);
};

// Servers that were started end with this process, when it is let end properly.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

/** Runs what the command line asks for; gives the exit code. */
async function main(commandLine: readonly string[]): Promise<number> {
  const options = optionsOf(commandLine);
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  const { only, json } = options;
  const chosen = faults.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
  if (chosen.length === 0) throw new Error(`No fault's name holds ${only.join(' or ')}.`);
  const bench = new Bench(options, say, async (ended) => {
    if (json !== undefined) await writeFile(json, `${JSON.stringify(ended, null, 2)}\n`);
    say(`\n${tableOf(ended.slice(-1))}\n`);
  });
  const rows = await bench.run(chosen);
  process.stdout.write(`${tableOf(rows)}\n`);
  return rows.every((row) => isGood(row)) ? 0 : 1;
}

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
  process.exit(2);
}
