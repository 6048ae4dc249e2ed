import { readFileSync } from 'node:fs';
import { loadSettings, SettingsError } from '@nelikentta/config';
import { Installation } from '@nelikentta/messaging/streams';
import { printConfiguration, UnknownWords } from './print-configuration.js';
import { settings } from './settings.js';
import { applyStreams, guardStreams } from './streams.js';

const file = new URL('../../../deploy/nats/services.json', import.meta.url);
const installation = Installation.parse(JSON.parse(readFileSync(file, 'utf8')));

const say = (text: string): void => {
  process.stdout.write(text);
};

/** Does what the words on the command line ask for. */
async function main([word, ...more]: readonly string[]): Promise<void> {
  if (word === 'configuration') say(printConfiguration(installation, more));
  else if (word === '--once') {
    const changed = await applyStreams(installation, loadSettings(settings));
    say(changed.length === 0 ? 'Nothing to change.\n' : `Made or mended: ${changed.join(', ')}\n`);
  } else if (word === undefined) await guardStreams(installation, loadSettings(settings));
  else
    throw new UnknownWords(`"${word}" is not known. There are: configuration, --once, and nothing at all to keep the streams.`);
}

try {
  await main(process.argv.slice(2));
  process.exit(0);
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof UnknownWords)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
