import { readFileSync } from 'node:fs';
import { loadSettings, SettingsError } from '@nelikentta/config';
import { Installation, serverConfiguration } from '@nelikentta/messaging/streams';
import { settings } from './settings.js';
import { applyStreams, guardStreams } from './streams.js';

const file = new URL('../../../deploy/nats/services.json', import.meta.url);
const installation = Installation.parse(JSON.parse(readFileSync(file, 'utf8')));

const say = (text: string): void => {
  process.stdout.write(text);
};

/** Does what the word on the command line asks for; gives the exit code. */
async function main(word: string | undefined): Promise<number> {
  if (word === 'configuration') say(serverConfiguration(installation));
  else if (word === '--once') {
    const changed = await applyStreams(installation, loadSettings(settings));
    say(changed.length === 0 ? 'Nothing to change.\n' : `Made or mended: ${changed.join(', ')}\n`);
  } else if (word === undefined) await guardStreams(installation, loadSettings(settings));
  else {
    process.stderr.write(`"${word}" is not known. There are: configuration, --once, and nothing at all to keep the streams.\n`);
    return 2;
  }
  return 0;
}

try {
  process.exit(await main(process.argv[2]));
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
