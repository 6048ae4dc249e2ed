import { writeFile } from 'node:fs/promises';
import { City } from './city.js';
import { failuresIn } from './failures.js';
import { help, type Options, optionsFrom } from './options.js';
import { pictureOf } from './picture.js';
import { type Answered, play } from './play.js';
import { routesOf } from './routes.js';
import { tableOf } from './table.js';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function load(options: Options): Promise<number> {
  const { customers, seconds } = options;
  const city = await City.start(customers);
  try {
    const answered = await play(city, await routesOf(city), seconds, say);
    await tell(answered, options);
    const failures = failuresIn(answered);
    failures.forEach(say);
    return failures.length === 0 ? 0 : 1;
  } finally {
    await city.stop();
  }
}

async function tell(answered: readonly Answered[], { customers, seconds, picture, json }: Options): Promise<void> {
  const title = `A working day of a city of ${customers.toLocaleString('en')}, played in ${String(seconds)} seconds`;
  process.stdout.write(`${title}\n\n${tableOf(answered)}\n`);
  await writeFile(picture, pictureOf(answered, title));
  if (json === undefined) return;
  const at = new Date().toISOString();
  await writeFile(json, `${JSON.stringify({ at, customers, seconds, routes: answered }, null, 2)}\n`);
}

const options = optionsFrom(process.argv.slice(2));
if (!options) process.stdout.write(help);
else process.exitCode = await load(options);
