import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CityAtWork } from './city-at-work.js';
import { curveOf } from './curve.js';
import { byService, growthOf, mostGrowth, type Sample, tableOf } from './samples.js';
import { SteadyLoad } from './steady-load.js';

const help = `npm run soak -- [options]

  --minutes N   how long (120)
  --svg FILE    where the curve of memory and tables is drawn (soak.svg)
`;
const sampledEveryMs = 60_000;

const say = (line: string): void => {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)}  ${line}\n`);
};

/** Gives the exit code: whether memory stayed where it was once the processes were warm, and every request was answered. */
async function soak(minutes: number, svg: string): Promise<number> {
  const city = await CityAtWork.start();
  try {
    const load = new SteadyLoad(city, await city.people());
    const begun = performance.now();
    const end = begun + minutes * sampledEveryMs;
    const samples: Sample[] = [];
    const sampling = setInterval(() => {
      void city.samples((performance.now() - begun) / sampledEveryMs).then(async (taken) => {
        samples.push(...taken);
        say(taken.map(({ service, residentMB }) => `${service} ${residentMB.toFixed(0)} MB`).join(', '));
        await writeFile(svg, curveOf(samples));
      });
    }, sampledEveryMs);
    await load.until(end);
    clearInterval(sampling);
    samples.push(...(await city.samples(minutes)));
    await writeFile(svg, curveOf(samples));
    return verdict(samples, load, city.falls());
  } finally {
    await city.stop();
  }
}

function verdict(samples: readonly Sample[], { answered, failures }: SteadyLoad, falls: readonly string[]): number {
  process.stdout.write(`${tableOf(samples)}\n\n${String(answered)} requests answered\n`);
  for (const [what, times] of failures) process.stdout.write(`failed ${String(times)} times: ${what}\n`);
  for (const name of falls) process.stdout.write(`${name} ended by itself\n`);
  const grows = [...byService(samples).values()].some((own) => growthOf(own) >= mostGrowth);
  return grows || failures.size > 0 || falls.length > 0 ? 1 : 0;
}

// Servers that were started end with this process, when it is let end properly.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '120' },
    svg: { type: 'string', default: 'soak.svg' },
    help: { type: 'boolean', default: false },
  },
});
const minutes = Number(values.minutes);
if (values.help) process.stdout.write(help);
else if (!(minutes > 0)) throw new Error('--minutes takes a number above zero.');
process.exit(values.help ? 0 : await soak(minutes, values.svg));
