import { readFile, writeFile } from 'node:fs/promises';
import { families } from './families.js';
import { machine } from './machine.js';
import { help, optionsFrom } from './options.js';
import { type Report, writeSection } from './readme.js';
import { run } from './run.js';
import { tableOf } from './table.js';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const options = optionsFrom(process.argv.slice(2));
if (!options) process.stdout.write(help);
else if (options.readme !== undefined) await writeSection(JSON.parse(await readFile(options.readme, 'utf8')) as Report);
else {
  const rows = await run(families, options, say);
  const report: Report = { at: new Date().toISOString(), machine: machine(), customers: options.customers, rows };
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${tableOf(rows)}\n`);
}
// Servers that were measured may leave timers behind.
process.exit();
