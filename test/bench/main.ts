import { readFile, writeFile } from 'node:fs/promises';
import { families } from './families.js';
import { machine } from './machine.js';
import { hasFailed } from './not-taken.js';
import { help, type Options, optionsFrom } from './options.js';
import { type Report, writeSection } from './readme.js';
import { run, type Taken } from './run.js';
import { tableOf } from './table.js';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Measures, prints and writes down; gives the exit code. */
async function measure(options: Options): Promise<number> {
  const { json, customers, quick } = options;
  const write = async (taken: Taken) => {
    const report: Report = { at: new Date().toISOString(), machine: machine(), customers, ...taken };
    if (json !== undefined) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
  };
  const { rows, notTaken } = await run(families, options, say, write);
  process.stdout.write(`${tableOf(rows)}\n`);
  for (const { name, reason } of notTaken) process.stdout.write(`not taken: ${name}: ${reason}\n`);
  return hasFailed(notTaken, quick) ? 1 : 0;
}

/** Does what the command line asks for; gives the exit code. */
async function main(words: readonly string[]): Promise<number> {
  const options = optionsFrom(words);
  if (!options) {
    process.stdout.write(help);
    return 0;
  }
  if (options.readme.length === 0) return measure(options);
  const texts = await Promise.all(options.readme.map((file) => readFile(file, 'utf8')));
  await writeSection(texts.map((text) => JSON.parse(text) as Report));
  return 0;
}

// Servers that were started end with this process, when it is let end properly.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
// Servers that were measured may leave timers behind.
process.exit(await main(process.argv.slice(2)));
