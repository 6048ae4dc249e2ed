import { z } from 'zod';

/** What is wrong with the settings: one line per setting, never a value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(readonly faults: readonly string[]) {
    super(`The settings cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

/** A TCP port, 1…65535. */
export const port = () => z.coerce.number().int().min(1).max(65_535);

/** The environment variable of a setting: `databaseUrl` is given as `DATABASE_URL`. */
export const variableOf = (setting: string): string =>
  setting.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/**
 * Reads a service's settings from the environment before anything starts; the only reader of `process.env`. An empty variable
 * counts as not set. Throws `SettingsError` naming every setting that is missing or wrong, at once.
 */
export function loadSettings<Settings extends z.ZodObject>(
  schema: Settings,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): z.output<Settings> {
  const given = new Map<string, string>();
  for (const setting of Object.keys(schema.shape)) {
    const value = environment[variableOf(setting)];
    if (value !== undefined && value !== '') given.set(setting, value);
  }
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  throw new SettingsError(result.error.issues.map((issue) => faultOf(issue, given)));
}

function faultOf({ path, message }: z.core.$ZodIssue, given: ReadonlyMap<string, string>): string {
  if (path.length === 0) return withoutValues(message, given);
  const setting = String(path[0]);
  return `${variableOf(setting)}: ${given.has(setting) ? withoutValues(message, given) : 'is missing'}`;
}

/** A schema's own message may quote what it was given; a value may be a password. */
function withoutValues(message: string, given: ReadonlyMap<string, string>): string {
  return [...given.values()].filter(({ length }) => length > 2).reduce((text, value) => text.replaceAll(value, '…'), message);
}
