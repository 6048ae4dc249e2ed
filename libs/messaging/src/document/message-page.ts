import type { Contract } from '@nelikentta/contracts';
import type { Installation } from '../nats/installation.js';
import { filterOf } from '../nats/subjects.js';
import { exampleOf, jsonSchema } from './asyncapi.js';

interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** What a reader wants to know of one message, in Markdown: who tells it to whom, every field, an example. */
export function messagePage(contract: Contract, { services }: Installation): string {
  const { type, owner, summary, schema } = contract;
  const hearers = Object.entries(services).flatMap(([service, { receives }]) =>
    Object.entries(receives).flatMap(([consumer, types]) => (types.includes(type) ? [`${service} (${consumer})`] : [])),
  );
  return `# ${type}

${summary}

- Told by: ${owner}
- Heard by: ${hearers.length === 0 ? 'nobody yet' : hearers.join(', ')}
- Subject: \`${filterOf(type, '*').replace('*', '<municipality>').replace(/\*$/, '<line>')}\`

| field of \`data\` | type | |
| --- | --- | --- |
${fieldsOf(jsonSchema(schema), '').join('\n')}

\`\`\`json
${JSON.stringify(exampleOf(contract).payload, null, 2)}
\`\`\`
`;
}

function fieldsOf(schema: Schema, path: string): string[] {
  const list = schema.items ?? schema.anyOf?.find(({ items }) => items !== undefined)?.items;
  if (list) return fieldsOf(list, `${path}[]`);
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const own = path === '' ? name : `${path}.${name}`;
    return [`| \`${own}\` | ${typeOf(property)} | ${property.description ?? ''} |`, ...fieldsOf(property, own)];
  });
}

function typeOf({ type, format, enum: values, anyOf, items }: Schema): string {
  if (anyOf) return anyOf.map(typeOf).join(' or ');
  if (values) return values.map((value) => `\`${String(value)}\``).join(', ');
  if (items) return `list of ${items.properties === undefined ? typeOf(items) : 'rows'}`;
  return format ?? (typeof type === 'string' ? type : (type ?? ['any value']).join(' or '));
}
