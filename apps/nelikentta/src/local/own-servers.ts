import { fileURLToPath } from 'node:url';
import { environmentFor, loadSettings, port, SettingsError } from '@nelikentta/config';
import type { ServiceDefinition } from '@nelikentta/service';
import { z } from 'zod';
import { services } from '../platform/services.js';

/** A service as a process on servers that are there. */
export interface Program {
  readonly name: string;
  readonly environment: Record<string, string | undefined>;
}

export const programFile = (service: string, file: 'main' | 'migrate'): string =>
  fileURLToPath(new URL(`../../../${service}/dist/${file}.js`, import.meta.url));

/**
 * The five services with what each is told: on five ports from `BASE_PORT` on, and as its own user towards NATS.
 *
 * @param needed what a service is to be told
 * @throws {SettingsError} naming every variable that is missing or wrong for any of them
 */
export function programs(needed: (service: ServiceDefinition) => readonly z.ZodObject[]): Program[] {
  const { basePort } = loadSettings(z.object({ basePort: port().default(8081) }));
  const found = services.map((service, index) => {
    const own = { PORT: String(basePort + index), NATS_USER: service.name };
    const environment = environmentFor(service.name, own);
    return { name: service.name, environment, faults: needed(service).flatMap((schema) => faultsOf(schema, environment)) };
  });
  const faults = new Set(found.flatMap((each) => each.faults));
  if (faults.size > 0) throw new SettingsError([...faults]);
  return found;
}

function faultsOf(schema: z.ZodObject, environment: Program['environment']): readonly string[] {
  try {
    loadSettings(schema, environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
}
