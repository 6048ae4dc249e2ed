// Writes the types of each service's OpenAPI document, or with --check says which are out of step.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const services = ['customer-registry', 'segmentation', 'service-catalogue', 'competence-management', 'steering'];

// The all-in-one, as it was built: the documents come from the services at work.
const { DataFolder } = await import('../../apps/nelikentta/dist/platform/data-folder.js');
const { removeEmbeddedPostgres } = await import('../embedded-postgresql/dist/index.js');
const { startPlatform } = await import('../../apps/nelikentta/dist/platform/platform.js');

const check = process.argv.includes('--check');
const target = new URL('src/generated/', import.meta.url);

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

async function typesOf(service, address) {
  const answer = await fetch(`${address}/${service}/openapi.json`);
  if (!answer.ok) throw new Error(`${service} gives no OpenAPI document: ${answer.status}.`);
  const types = astToString(await openapiTypescript(await answer.json(), { alphabetize: true }));
  const file = new URL(`${service}.ts`, target);
  const text = `// Generated from /${service}/openapi.json by \`npm run api-client\`.\n${types}`;
  return { file, text: await format(text, { ...(await resolveConfig(file)), parser: 'typescript' }) };
}

const folder = await mkdtemp(join(tmpdir(), 'nelikentta-api-client-'));
const data = await DataFolder.open(join(folder, 'data'));
const platform = await startPlatform({ folder: data, port: await freePort(), municipality: '049', environment: 'test' });
const changed = [];
try {
  await mkdir(target, { recursive: true });
  for (const service of services) {
    const { file, text } = await typesOf(service, platform.address);
    if (text === (await readFile(file, 'utf8').catch(() => ''))) continue;
    changed.push(service);
    if (!check) await writeFile(file, text);
  }
} finally {
  await platform.stop();
  await removeEmbeddedPostgres(data.database);
  await rm(folder, { recursive: true, force: true });
}
console.log(
  changed.length === 0
    ? 'The API client is in step with the services.'
    : `${check ? 'Out of step' : 'Written'}: ${changed.join(', ')}.`,
);
process.exit(check && changed.length > 0 ? 1 : 0);
