import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { contracts } from './index.js';

describe.each(contracts.map((each) => [each.type, each] as const))('%s', (type, contract) => {
  it('has a stable name that says its owner', () => {
    expect(type).toMatch(/^nelikentta\.[a-z-]+\.[a-z-]+\.[a-z]+\.v\d+$/);
    expect(type.split('.')[1]).toBe(contract.owner);
  });

  it('has an example that passes its schema unchanged', () => {
    expect(contract.schema.parse(contract.example)).toEqual(contract.example);
  });

  it('refuses a field nobody knows, and more than a thousand rows', () => {
    const [plural, rows] = Object.entries(contract.example as Record<string, object[]>)[0] ?? ['', []];
    expect(contract.schema.safeParse({ [plural]: [{ ...rows[0], name: 'Aino' }] }).success).toBe(false);
    expect(contract.schema.safeParse({ [plural]: Array.from({ length: 1001 }, () => rows[0]) }).success).toBe(false);
    expect(contract.schema.safeParse({ [plural]: [] }).success).toBe(false);
  });

  it('carries no name, code, contact or free text', () => {
    expect(propertiesOf(z.toJSONSchema(contract.schema)).filter(isPersonal)).toEqual([]);
  });
});

describe('The check for personal data', () => {
  it('finds a property that tells of a person, however deep', () => {
    const planted = z.strictObject({ rows: z.array(z.strictObject({ familyName: z.string(), channel: z.enum(['email']) })) });
    expect(propertiesOf(z.toJSONSchema(planted)).filter(isPersonal)).toEqual(['familyName']);
  });
});

const isPersonal = (property: string): boolean =>
  /^(givenNames|familyName|name|identityCode|businessId|birthDate|email|phone|contacts|comment|words|reason)$/.test(property);

/** Names of all properties that a JSON Schema describes, at any depth. */
function propertiesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema && schema.properties !== null ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(propertiesOf)];
}
