import { parseArgs } from 'node:util';
import type { Language } from '@nelikentta/framework';
import { defaultPort, languageFrom, OptionsError } from '../options.js';
import type { ServiceAddress } from './look-at-services.js';
import { serviceNames } from './status.js';

export interface StatusOptions {
  readonly addresses: readonly ServiceAddress[];
  readonly lang: Language;
  readonly json: boolean;
  readonly help: boolean;
}

/** What `npm run status -- --help` shows. */
export const statusHelp = `How the five services are: which are ready, what waits in their outboxes and for
their consumers, what is parked.

  npm run status                        of what npm start or npm run start:local runs
  npm run status -- [options] [service=ADDRESS…]

  --address ADDRESS     where all five are reached (default http://127.0.0.1:${defaultPort})
  --lang fi|sv|en       language
  --json                one JSON object
  --help                this text

A service that is reached elsewhere is named with its address, such as
segmentation=http://127.0.0.1:8082; then only those that are named are asked.
Ends with 1 when a service is not ready.
`;

const known = {
  address: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Reads the command line.
 *
 * @throws {OptionsError} for an option, a service or an address that cannot be understood
 */
export function statusOptionsFrom(commandLine: readonly string[], locale: string): StatusOptions {
  const { values, positionals } = parsed(commandLine);
  const addresses = addressesFrom(values.address, positionals);
  return { addresses, lang: languageFrom(values.lang, locale), json: values.json ?? false, help: values.help ?? false };
}

/** Which services are asked where: all at one address, or those that are named at theirs. */
export function addressesFrom(
  shared = `http://127.0.0.1:${String(defaultPort)}`,
  named: readonly string[] = [],
): ServiceAddress[] {
  const address = addressFrom(shared);
  return named.length === 0 ? serviceNames.map((name) => ({ name, address })) : named.map((text) => serviceFrom(text));
}

/** Splits a command line. Throws `OptionsError` for an option that there is not. */
export function parsed(commandLine: readonly string[]) {
  try {
    return parseArgs({ args: [...commandLine], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ');
    throw new OptionsError(`${sentence.replace(/\.$/, '')}. See --help.`);
  }
}

function serviceFrom(text: string): ServiceAddress {
  const [asked, ...rest] = text.split('=');
  const name = serviceNames.find((each) => each === asked);
  if (name === undefined || rest.length === 0)
    throw new OptionsError(`"${text}" is no service with its address; there are ${serviceNames.join(', ')}.`);
  return { name, address: addressFrom(rest.join('=')) };
}

function addressFrom(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new OptionsError(`"${text}" is no address such as http://127.0.0.1:${defaultPort}.`);
  return text.replace(/\/$/, '');
}
