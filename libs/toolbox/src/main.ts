import { installedPostgres } from '@nelikentta/embedded-postgresql';
import { type ToolName, tools } from './pinned.js';
import { cacheFolder, mayObtain } from './places.js';
import { found, lacking, obtain, toolOf } from './toolbox.js';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const names: readonly ToolName[] = tools.map(({ name }) => name);

/** `[all | quick | NAME…]`: obtains those; without any only tells what is there. */
async function main(asked: readonly string[]): Promise<number> {
  const unknown = asked.find((each) => each !== 'all' && each !== 'quick' && !names.some((name) => name === each));
  if (unknown !== undefined) {
    say(`"${unknown}" is no tool. There are: all, quick, ${names.join(', ')}.`);
    return 2;
  }
  const wanted = names.filter(
    (name) => asked.includes('all') || asked.includes(name) || (asked.includes('quick') && toolOf(name).slow === undefined),
  );
  if (wanted.length > 0 && !mayObtain()) say('NELIKENTTA_TOOLBOX=off: nothing is obtained.');
  const limit = asked.includes('quick') ? AbortSignal.timeout(quickMs) : undefined;
  await Promise.all(wanted.map((name) => obtain(name, say, limit)));
  await tellPostgres();
  const missing = await tell();
  const isNeeded = (name: ToolName) => asked.includes(name) || toolOf(name).spare === undefined;
  return wanted.some((name) => missing.includes(name) && isNeeded(name)) && !asked.includes('quick') ? 1 : 0;
}

const quickMs = 120_000;
const width = 18;

async function tell(): Promise<ToolName[]> {
  const missing: ToolName[] = [];
  for (const name of names) {
    const tool = await found(name);
    if (tool === undefined) missing.push(name);
    const { for: purpose } = toolOf(name);
    const needed = await lacking(name);
    say(
      tool === undefined
        ? `${name.padEnd(width)} missing   needed by ${purpose}${needed === undefined ? '' : `; needs ${needed} on PATH`}`
        : `${name.padEnd(width)} ${tool.version.padEnd(9)} ${tool.program}  (${tool.from})`,
    );
  }
  if (missing.length > 0) say(`Obtain with: npm run toolbox -- ${missing.join(' ')}   They are kept in ${cacheFolder()}.`);
  return missing;
}

/** PostgreSQL comes with the packages of npm, not from here. */
async function tellPostgres(): Promise<void> {
  const postgres = await installedPostgres().catch(() => undefined);
  say(
    postgres === undefined
      ? `${'postgresql'.padEnd(width)} missing   needed by npm start and most tests; comes with npm ci`
      : `${'postgresql'.padEnd(width)} ${postgres.version.padEnd(9)} ${postgres.program}  (npm ci)`,
  );
}

process.exitCode = await main(process.argv.slice(2));
