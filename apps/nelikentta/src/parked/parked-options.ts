import type { Language } from '@nelikentta/framework';
import { languageFrom, OptionsError } from '../options.js';
import type { ServiceAddress } from '../status/look-at-services.js';
import { addressesFrom, parsed } from '../status/status-options.js';

export interface ParkedOptions {
  readonly addresses: readonly ServiceAddress[];
  /** Which message is to be requeued; undefined when they are only listed. */
  readonly requeue: string | undefined;
  readonly lang: Language;
  readonly json: boolean;
  readonly help: boolean;
}

/** What `npm run parked -- --help` shows. */
export const parkedHelp = `Messages that a service could not apply, and those that wait behind them.

  npm run parked                        lists them
  npm run parked -- requeue EVENT_ID    applies one, and then what waited behind it
  npm run parked -- [requeue EVENT_ID] [options] [service=ADDRESS…]

  --address ADDRESS     where all five are reached (default http://127.0.0.1:8049)
  --lang fi|sv|en       language
  --json                one JSON object
  --help                this text

The variable NELIKENTTA_TOKEN holds the token of one who may operate messages
(messages:operate). A service that is reached elsewhere is named with its address,
such as segmentation=http://127.0.0.1:8082; then only those that are named are asked.
Ends with 1 when a service refuses or the message is parked nowhere.
`;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Reads the command line.
 *
 * @throws {OptionsError} for an option, a service, an address or an id that cannot be understood
 */
export function parkedOptionsFrom(commandLine: readonly string[], locale: string): ParkedOptions {
  const { values, positionals } = parsed(commandLine);
  const isRequeueing = positionals[0] === 'requeue';
  const requeue = isRequeueing ? idFrom(positionals[1] ?? '') : undefined;
  return {
    addresses: addressesFrom(values.address, isRequeueing ? positionals.slice(2) : positionals),
    requeue,
    lang: languageFrom(values.lang, locale),
    json: values.json ?? false,
    help: values.help ?? false,
  };
}

function idFrom(text: string): string {
  if (!uuid.test(text)) throw new OptionsError(`"${text}" is no id of a message. See --help.`);
  return text;
}
