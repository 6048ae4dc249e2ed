import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isMunicipality, languages, type Language } from '@nelikentta/framework';

/** What the user asked for on the command line; what was left out is undefined or empty. */
export interface Options {
  readonly port: number;
  readonly dataFolder: string;
  readonly municipality: string | undefined;
  readonly customers: number | undefined;
  readonly seed: number | undefined;
  readonly empty: boolean;
  /** The user's own files, to load instead of a sample city. */
  readonly files: readonly string[];
  readonly lang: Language;
  readonly exit: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

/** The command line cannot be understood; the message says which part and what would do. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError';
}

export const defaultPort = 8049;
const defaultDataFolder = fileURLToPath(new URL('../../../data', import.meta.url));

const known = {
  port: { type: 'string' },
  'data-folder': { type: 'string' },
  municipality: { type: 'string' },
  customers: { type: 'string' },
  seed: { type: 'string' },
  empty: { type: 'boolean' },
  data: { type: 'string', multiple: true },
  lang: { type: 'string' },
  exit: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Reads the command line. `systemLocale` chooses the language where `--lang` does not.
 *
 * @throws {OptionsError} for an option nobody knows, a value out of range, or two that exclude each other
 */
export function optionsFrom(commandLine: readonly string[], systemLocale: string): Options {
  const { values, positionals } = parsed(commandLine);
  if (positionals.length > 0 && values.data === undefined)
    throw new OptionsError(`"${positionals[0] ?? ''}" is no option; files to load follow --data. See --help.`);
  const files = [...(values.data ?? []), ...positionals];
  const empty = values.empty ?? false;
  if (empty && files.length > 0) throw new OptionsError('--empty and --data exclude each other.');
  if ((empty || files.length > 0) && (values.customers ?? values.seed) !== undefined)
    throw new OptionsError('--customers and --seed describe the sample city, which --empty and --data replace.');
  return {
    port: wholeNumber('port', values.port, 1, 65_535) ?? defaultPort,
    dataFolder: resolve(values['data-folder'] ?? defaultDataFolder),
    municipality: municipalityFrom(values.municipality),
    customers: wholeNumber('customers', values.customers, 100, 10_000_000),
    seed: wholeNumber('seed', values.seed, 0, 2 ** 31 - 1),
    empty,
    files: files.map((file) => resolve(file)),
    lang: languageFrom(values.lang, systemLocale),
    exit: values.exit ?? false,
    json: values.json ?? false,
    help: values.help ?? false,
  };
}

function parsed(commandLine: readonly string[]) {
  try {
    return parseArgs({ args: [...commandLine], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's own sentence names the option; what it adds about positionals helps nobody here.
    const [sentence = ''] = (error as Error).message.split('. ');
    throw new OptionsError(`${sentence.replace(/\.$/, '')}. See --help.`);
  }
}

function wholeNumber(option: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new OptionsError(`--${option} takes a whole number from ${least} to ${most}, not "${text}".`);
  return value;
}

function municipalityFrom(text: string | undefined): string | undefined {
  if (text === undefined || isMunicipality(text)) return text;
  throw new OptionsError(
    `--municipality takes the three digits of a Finnish municipality, such as 049 for Espoo, not "${text}".`,
  );
}

/** The language asked for, else the system's where it is one of ours, else English. */
export function languageFrom(text: string | undefined, systemLocale: string): Language {
  const asked = languages.find((language) => language === (text ?? systemLocale.slice(0, 2)));
  if (text !== undefined && asked === undefined) throw new OptionsError(`--lang takes ${languages.join(', ')}, not "${text}".`);
  return asked ?? 'en';
}
