import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { charts, root, services } from './charts.js';

const schemaText = (chart: string): string => readFileSync(join(root, 'charts', chart, 'values.schema.json'), 'utf8');
const checkedElsewhere =
  /^(?:global|service-kit|customer-registry|segmentation|service-catalogue|competence-management|steering|stream-administrator)$/;

/** Paths of objects that would take any key, without a schema of what may stand there. */
function openObjects(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, additionalProperties } = schema as { type?: unknown; additionalProperties?: unknown };
  const isOpen = type === 'object' && (additionalProperties === undefined || additionalProperties === true);
  const inner = Object.entries(schema).flatMap(([key, value]) => openObjects(value, `${path}/${key}`));
  return [...(isOpen ? [path] : []), ...inner];
}

describe('The schemas of the charts’ values', () => {
  it.each([...charts, 'service-kit'])('%s takes no key that it does not know, but where another chart checks', (chart) => {
    const open = openObjects(JSON.parse(schemaText(chart)));
    expect(open.filter((path) => !/^\/properties\/[a-z-]+$/.test(path) || !checkedElsewhere.test(path.slice(12)))).toEqual([]);
  });

  it('an object that takes any key would be noticed', () => {
    expect(openObjects({ properties: { image: { type: 'object', properties: {} } } })).toEqual(['/properties/image']);
  });

  it('are the same for the five services, but for names', () => {
    const texts = services.map((service) =>
      schemaText(service).replaceAll(service, '<service>').replace(' and the two keys of identity codes', ''),
    );
    expect(new Set(texts).size).toBe(1);
  });
});
