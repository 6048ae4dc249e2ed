import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { loadSettings, type SettingsError } from './settings.js';

const schema = z.strictObject({
  databaseUrl: z.url({ protocol: /^postgres$/ }),
  databasePassword: z.string().min(16),
  port: z.coerce.number().int().max(65_535).default(8080),
  readOnly: z.stringbool().default(false),
});
const good = {
  DATABASE_URL: 'postgres://127.0.0.1/registry',
  DATABASE_PASSWORD: 'correct horse battery staple',
  LANG: 'fi_FI.UTF-8',
};

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    loadSettings(schema, environment);
    return [];
  } catch (error) {
    return (error as SettingsError).faults;
  }
};

describe('Settings', () => {
  it('are read from variables named after them, typed, with defaults, and past other variables', () => {
    expect(loadSettings(schema, { ...good, READ_ONLY: 'true' })).toEqual({
      databaseUrl: good.DATABASE_URL,
      databasePassword: good.DATABASE_PASSWORD,
      port: 8080,
      readOnly: true,
    });
  });

  it('report every fault at once, by the name of the variable', () => {
    const faults = faultsOf({ DATABASE_PASSWORD: 'hunter2', PORT: '70000', READ_ONLY: 'perhaps' });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['DATABASE_URL', 'DATABASE_PASSWORD', 'PORT', 'READ_ONLY']);
  });

  it('count an empty variable as missing', () => {
    expect(faultsOf({ ...good, DATABASE_URL: '' })).toEqual(['DATABASE_URL: is missing']);
  });

  it('never show a value, not even where a schema quotes it', () => {
    const quoting = schema.extend({
      databasePassword: z.string().refine(() => false, { error: ({ input }) => `${String(input)} is too weak` }),
    });
    expect(() => loadSettings(quoting, { ...good, PORT: 'sekret-port' })).toThrow(
      expect.objectContaining({ message: expect.not.stringMatching(/correct horse|sekret-port/) }),
    );
  });
});
