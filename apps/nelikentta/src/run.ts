import { loadSettings, SettingsError } from '@nelikentta/config';
import { UnusableDatabaseError } from '@nelikentta/embedded-postgresql';
import { Clock } from '@nelikentta/persistence';
import { z } from 'zod';
import { OtherCityError } from './city-choice.js';
import { help } from './help.js';
import { FileError } from './loading/own-files.js';
import { MissingServerError } from './local/missing-server-error.js';
import { MainJob } from './main-job.js';
import { optionsFrom, OptionsError } from './options.js';
import { PortTakenError } from './platform/front-door.js';
import type { PlatformStarter } from './platform/platform.js';

/** What the user can mend is told in a sentence; anything else is a fault of ours and shows where. */
const mendable = [
  OptionsError,
  OtherCityError,
  FileError,
  PortTakenError,
  SettingsError,
  UnusableDatabaseError,
  MissingServerError,
];

/**
 * Runs the main job on a platform of one shape or the other, for a person at a terminal.
 *
 * @returns the exit code of the process
 */
export async function run(commandLine: readonly string[], startPlatform: PlatformStarter): Promise<number> {
  const clock = new Clock();
  const end = endOfUser();
  try {
    const options = optionsFrom(commandLine, Intl.DateTimeFormat().resolvedOptions().locale);
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
      end,
      startPlatform,
    };
    const job = await MainJob.prepare(options, outside);
    await job.run();
    return 0;
  } catch (error) {
    return told(error);
  }
}

function endOfUser(): AbortSignal {
  const end = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      // Who asks twice does not want to wait.
      if (end.signal.aborted) process.exit(130);
      end.abort();
    });
  // Who started it is gone.
  process.once('disconnect', () => {
    end.abort();
  });
  return end.signal;
}

/** Tells what went wrong and gives the exit code. */
export function told(error: unknown): number {
  const isMendable = mendable.some((kind) => error instanceof kind);
  process.stderr.write(
    isMendable
      ? `${(error as Error).message}\n`
      : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return isMendable ? 2 : 1;
}
