// Writes what others read of the messages: the AsyncAPI document, one page a message, and the schema of each that was not released
// before. A released schema is never written again: a test compares it with the code.
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { contracts } from '../contracts/dist/index.js';
import { asyncApiDocument, jsonSchema, messagePage } from './dist/document/index.js';
import { Installation } from './dist/nats/index.js';

const target = new URL('../contracts/', import.meta.url);
const services = new URL('../../deploy/nats/services.json', import.meta.url);
const installation = Installation.parse(JSON.parse(await readFile(services, 'utf8')));

async function write(name, text, parser) {
  const file = new URL(name, target);
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), parser }));
}

await mkdir(new URL('messages/', target), { recursive: true });
await mkdir(new URL('released/', target), { recursive: true });
await write('asyncapi.json', JSON.stringify(asyncApiDocument(installation)), 'json');
for (const contract of contracts) {
  await write(`messages/${contract.type}.md`, messagePage(contract, installation), 'markdown');
  const released = `released/${contract.type}.json`;
  const isReleased = await access(new URL(released, target)).then(
    () => true,
    () => false,
  );
  if (!isReleased) await write(released, JSON.stringify(jsonSchema(contract.schema)), 'json');
}
console.log('Written: libs/contracts/asyncapi.json, messages/ and released/.');
