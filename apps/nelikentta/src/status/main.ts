import picocolors from 'picocolors';
import { OptionsError } from '../options.js';
import { speechIn } from '../words/words.js';
import { lookAtServices } from './look-at-services.js';
import { renderStatus } from './render-status.js';
import { statusHelp, statusOptionsFrom } from './status-options.js';

/** Shows on a terminal how the services are; gives the exit code. */
async function main(): Promise<number> {
  const options = statusOptionsFrom(process.argv.slice(2), Intl.DateTimeFormat().resolvedOptions().locale);
  if (options.help) {
    process.stdout.write(statusHelp);
    return 0;
  }
  const status = { services: await lookAtServices(options.addresses) };
  const colours = picocolors.createColors(process.stdout.isTTY && process.stdout.hasColors());
  const text = options.json ? JSON.stringify(status) : renderStatus(status, speechIn(options.lang), colours);
  process.stdout.write(`${text}\n`);
  return status.services.every(({ state }) => state === 'ready') ? 0 : 1;
}

process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof OptionsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  return 2;
});
