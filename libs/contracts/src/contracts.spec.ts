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
    const fields = JSON.stringify(z.toJSONSchema(contract.schema));
    expect(fields).not.toMatch(/"(givenNames|familyName|identityCode|businessId|birthDate|email|phone|comment|words)"/);
  });
});
