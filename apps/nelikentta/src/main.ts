import { loadSettings, SettingsError } from '@nelikentta/config';
import { UnusableDatabaseError } from '@nelikentta/embedded-postgresql';
import { Clock } from '@nelikentta/persistence';
import { z } from 'zod';
import { OtherCityError } from './city-choice.js';
import { help } from './help.js';
import { FileError } from './loading/own-files.js';
import { MainJob } from './main-job.js';
import { optionsFrom, OptionsError } from './options.js';
import { PortTakenError } from './platform/front-door.js';

const clock = new Clock();
const end = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    // Who asks twice does not want to wait.
    if (end.signal.aborted) process.exit(130);
    end.abort();
  });

/** What the user can mend is told in a sentence; anything else is a fault of ours and shows where. */
const mendable = [OptionsError, OtherCityError, FileError, PortTakenError, SettingsError, UnusableDatabaseError];

async function main(): Promise<number> {
  try {
    const options = optionsFrom(process.argv.slice(2), Intl.DateTimeFormat().resolvedOptions().locale);
    if (options.help) {
      process.stdout.write(help);
      return 0;
    }
    const { nodeEnv } = loadSettings(z.object({ nodeEnv: z.string().optional() }));
    const outside = {
      stdout: process.stdout,
      stderr: process.stderr,
      now: () => clock.now(),
      environment: nodeEnv,
      end: end.signal,
    };
    const job = await MainJob.prepare(options, outside);
    await job.run();
    return 0;
  } catch (error) {
    const isMendable = mendable.some((kind) => error instanceof kind);
    process.stderr.write(
      isMendable
        ? `${(error as Error).message}\n`
        : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return isMendable ? 2 : 1;
  }
}

process.exit(await main());
